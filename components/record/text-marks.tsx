import type { TalkPartProps } from './talk-props.ts'

/** How many words are marked in a text, and steps from one to the next; the page's script shows it where there are some. */
export function TextMarks({ messages: { article: words, slide } }: Pick<TalkPartProps, 'messages'>) {
  return (
    <div className="text-marks" data-all={words.marks} data-at={slide.marksAt} data-screen-only="" data-text-marks="" hidden>
      <span aria-live="polite" className="tabular-nums" data-marks-at="" />
      <button aria-keyshortcuts="Shift+N" aria-label={slide.marksPrevious} className="button" type="button" value="previous">
        ↑
      </button>
      <button aria-keyshortcuts="N" aria-label={slide.marksNext} className="button" type="button" value="next">
        ↓
      </button>
    </div>
  )
}
