import { lineOfPage } from '../../lib/catalogue/lines.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { formatBytes } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import type { SlideProps } from './slide-props.ts'

/** Where the picture is to be had that is not here, in words. */
function describeAbsence({ talk: { format, linkOnly }, page, messages: { slide: words } }: SlideProps): string {
  if (linkOnly) return fill(words.linkOnly, { n: page })
  return format === 'pdf'
    ? fill(words.notHere, { n: page })
    : fill(words.notHereForm, { n: page, format: format?.toUpperCase() ?? '' })
}

/** In the place of a picture that is not at hand: our line about the page, and the ways to the original. */
export function SlideSheet(props: SlideProps) {
  const { talk, page, locale, messages } = props
  const { slide: words } = messages
  const { links, bytes, linkOnly } = talk
  const line = lineOfPage(talk, page)
  return (
    <section aria-label={words.guide} className="slide-sheet" data-product={productOf(talk) ?? undefined}>
      {line && (
        <p className="text-xl leading-relaxed sm:text-2xl" data-mark-words="">
          {line[locale]}
        </p>
      )}
      <div className="mt-6 text-sm text-soft" data-screen-only="">
        <p>{describeAbsence(props)}</p>
        <p className="mt-3 flex flex-wrap gap-2.5">
          {links.download !== null && !linkOnly && (
            <a className="button" href={links.download} rel="noreferrer">
              {bytes === null ? words.download : fill(words.downloadSize, { size: formatBytes(bytes, locale) })}
            </a>
          )}
          {links.view !== null && (
            <a className="button" href={links.view} rel="noreferrer">
              {words.original} <span aria-hidden="true">↗</span>
            </a>
          )}
        </p>
      </div>
    </section>
  )
}
