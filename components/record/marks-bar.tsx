import type { Messages } from '../../lib/words/messages.ts'

interface MarksBarProps {
  /** What is counted: words in the page's picture, or in what the record says. */
  of: 'picture' | 'text'
  /** Says how many there are. */
  all: string
  messages: Messages
  /** How it lies. */
  className: string
}

/** How many words are marked, and steps from one to the next; the page's script shows it where there are some. */
export function MarksBar({ of, all, messages: { slide: words }, className }: MarksBarProps) {
  return (
    <div
      className={`text-sm text-faint ${className}`}
      data-all={all}
      data-as={words.marksAs}
      data-at={words.marksAt}
      data-marks={of}
      hidden
    >
      <span aria-live="polite" className="tabular-nums" data-marks-at="" />
      <button aria-keyshortcuts="Shift+N" aria-label={words.marksPrevious} className="button" type="button" value="previous">
        ↑
      </button>
      <button aria-keyshortcuts="N" aria-label={words.marksNext} className="button" type="button" value="next">
        ↓
      </button>
      <span data-marks-as="" hidden />
    </div>
  )
}
