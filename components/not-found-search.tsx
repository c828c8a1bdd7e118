'use client'

import { useSyncExternalStore } from 'react'
import { fill } from '../lib/site/fill.ts'

/** "/talks/curve-raft-snapshot/" → "curve raft snapshot": what the missing address was about. */
function wordsOfPath(): string {
  const last = window.location.pathname.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(last)
      .replace(/\.\w+$/, '')
      .replace(/[-_+]+/g, ' ')
      .trim()
      .slice(0, 80)
  } catch {
    return ''
  }
}

const never = () => () => undefined

/** A way from a missing address to a search for its words. */
export function NotFoundSearch({ home, label }: { home: string; label: string }) {
  const words = useSyncExternalStore(never, wordsOfPath, () => '')
  if (words === '') return null
  return (
    <a className="button" data-primary="true" href={`${home}?q=${encodeURIComponent(words)}`}>
      {fill(label, { words })}
    </a>
  )
}
