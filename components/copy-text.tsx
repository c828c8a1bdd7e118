'use client'

import { useState } from 'react'

interface CopyTextProps {
  text: string
  label: string
  copied: string
}

/** Copies a given text and says so. */
export function CopyText({ text, label, copied }: CopyTextProps) {
  const [done, setDone] = useState(false)
  return (
    <button
      aria-live="polite"
      className="chip"
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setDone(true),
          () => setDone(false),
        )
      }
      type="button"
    >
      {done ? copied : label}
    </button>
  )
}
