'use client'

import { useState } from 'react'

interface CopyLinkProps {
  labels: { share: string; copied: string; copyFailed: string }
  /** Copies this address instead of the page's own. */
  url?: string
  className?: string
}

/** How long “copied” stays, in ms. */
const shown = 2500

/** Copies the page's address and says so, also to those who listen. */
export function CopyLink({ labels, url, className = 'chip' }: CopyLinkProps) {
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async () => {
    const target = url === undefined ? window.location.href : new URL(url, window.location.href).href
    const done = await navigator.clipboard.writeText(target).then(
      () => 'copied' as const,
      () => 'copyFailed' as const,
    )
    setOutcome(done)
    setTimeout(() => setOutcome(null), shown)
  }
  return (
    <>
      <button className={className} onClick={() => void copy()} type="button">
        {outcome === 'copied' ? labels.copied : labels.share}
      </button>
      <span className="sr-only" role="status">
        {outcome === null ? '' : labels[outcome]}
      </span>
    </>
  )
}
