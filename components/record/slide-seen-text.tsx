import { seenInSlide } from '../../lib/site/slides.ts'
import type { SlideProps } from './slide-props.ts'

/** What was recognised in the page's pictures, apart from its text: it may be wrong, and so it says. */
export function SlideSeenText({ slides, page, messages: { slide: words } }: SlideProps) {
  const seen = seenInSlide(slides, page)
  if (seen === null) return null
  return (
    <section aria-labelledby="seen-text" className="mt-10 max-w-measure">
      <h2 className="text-xl" id="seen-text">
        {words.seen}
      </h2>
      <p className="text-sm text-faint">{words.seenLead}</p>
      <blockquote className="mt-3 border-l-2 border-line pl-4 whitespace-pre-line text-soft" data-mark-words="">
        {seen}
      </blockquote>
    </section>
  )
}
