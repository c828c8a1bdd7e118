'use client'

import { useEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  label: string
  closeLabel: string
  className: string
  onClose: () => void
  children: ReactNode
}

/** A native modal dialog that is open for as long as it is rendered; Esc, the ✕ and a press beside it close it. */
export function Dialog({ label, closeLabel, className, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])
  return (
    <dialog
      aria-label={label}
      className={`bg-card text-ink backdrop:bg-black/40 ${className}`}
      onClick={(event) => event.target === dialog.current && onClose()}
      onClose={onClose}
      ref={dialog}
    >
      <div className="flex items-center justify-between gap-4 px-5 pt-4">
        <h2 className="text-base font-semibold">{label}</h2>
        <button
          aria-label={closeLabel}
          className="grid size-11 place-items-center rounded-small text-faint hover:text-ink"
          onClick={onClose}
          type="button"
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {children}
    </dialog>
  )
}
