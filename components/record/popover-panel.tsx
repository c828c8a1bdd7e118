import type { ReactNode } from 'react'

interface PopoverPanelProps {
  id: string
  /** On the button that opens it. */
  button: string
  label: string
  /** Its width and colours. */
  className: string
  children: ReactNode
}

/** A button and the panel that it opens: a native popover, so that it opens without a script. */
export function PopoverPanel({ id, button, label, className, children }: PopoverPanelProps) {
  return (
    <>
      <button className="button" popoverTarget={id} type="button">
        {button}
      </button>
      <div
        aria-label={label}
        className={`m-auto max-h-[calc(100dvh-1rem)] overflow-y-auto rounded-large border border-line p-5 backdrop:bg-black/40 ${className}`}
        id={id}
        popover="auto"
        role="dialog"
      >
        {children}
      </div>
    </>
  )
}
