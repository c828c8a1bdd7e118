'use client'

import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react'

interface DialogProps {
  label: string
  closeLabel: string
  className: string
  onClose: () => void
  children: ReactNode
}

/** The ground around a dialog belongs to it, as its own blank part does: only the place tells them apart. */
function isBeside(dialog: HTMLDialogElement | null, { target, clientX, clientY }: PointerEvent): boolean {
  if (!dialog || target !== dialog) return false
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}

/** A native modal dialog that is open for as long as it is rendered; Esc, the ✕ and a press beside it close it. */
export function Dialog({ label, closeLabel, className, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])
  // A press that began in the panel, as to select its text, is none beside it, wherever it ends.
  const pressedBeside = useRef(false)
  return (
    <dialog
      aria-label={label}
      className={`bg-card text-ink backdrop:bg-black/40 ${className}`}
      onClick={() => pressedBeside.current && onClose()}
      onClose={onClose}
      onPointerDown={(event) => (pressedBeside.current = isBeside(dialog.current, event))}
      onPointerUp={(event) => (pressedBeside.current &&= isBeside(dialog.current, event))}
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
