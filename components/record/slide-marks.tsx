import type { SlideProps } from './slide-props.ts'

/** How many words are marked in the picture, and steps from one to the next; the page's script shows it where there are some. */
export function SlideMarks({ slides, messages: { slide: words } }: Pick<SlideProps, 'slides' | 'messages'>) {
  if (!slides.pictures) return null
  return (
    <div
      className="mt-2 flex flex-wrap items-center gap-2.5 text-sm text-faint"
      data-all={words.marks}
      data-as={words.marksAs}
      data-at={words.marksAt}
      data-picture-marks=""
      hidden
    >
      <span aria-live="polite" className="tabular-nums" data-marks-at="" />
      <button aria-keyshortcuts="Shift+N" aria-label={words.marksPrevious} className="button" type="button" value="previous">
        ↑
      </button>
      <button aria-keyshortcuts="N" aria-label={words.marksNext} className="button" type="button" value="next">
        ↓
      </button>
      <span data-picture-marks-as="" hidden />
    </div>
  )
}
