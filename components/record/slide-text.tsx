import { languageTag } from '../../lib/words/locale.ts'
import { textOfSlide } from '../../lib/site/slides.ts'
import type { SlideProps } from './slide-props.ts'

/** The page's text: the document's, not ours, and so it says. */
export function SlideText({ talk, slides, page, messages: { slide: words } }: SlideProps) {
  if (!slides.text) return null
  const text = textOfSlide(slides, page)
  return (
    <section aria-labelledby="page-text" className="mt-10 max-w-measure">
      <h2 className="text-xl" id="page-text">
        {words.text}
      </h2>
      {text === null ? (
        <p className="mt-1 text-soft">{slides.text.quality === 'garbled' ? words.textGarbled : words.textNone}</p>
      ) : (
        <>
          <p className="text-sm text-faint">{words.textLead}</p>
          <blockquote
            cite={talk.links.view ?? undefined}
            className="mt-3 border-l-2 border-line pl-4 whitespace-pre-wrap text-soft"
            data-mark-words=""
            lang={languageTag[talk.language === 'en' ? 'en' : 'zh']}
          >
            {text}
          </blockquote>
        </>
      )}
    </section>
  )
}
