import { lineOfPage } from '../../lib/catalogue/lines.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { formatBytes, titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { addressToShow } from '../../lib/words/original-address.ts'
import type { SlideProps } from './slide-props.ts'

/** Where the picture is to be had that is not here, in words. */
function describeAbsence({ talk, page, messages: { slide: words } }: SlideProps, address: string | null): string {
  if (address !== null) return fill(words.showLead, { n: page, host: new URL(address).host })
  if (talk.linkOnly) return fill(words.linkOnly, { n: page })
  return talk.format === 'pdf'
    ? fill(words.notHere, { n: page })
    : fill(words.notHereForm, { n: page, format: talk.format?.toUpperCase() ?? '' })
}

/** Fetches the original and draws the page, once it is pressed (`components/browser/originals`). */
function ShowButton({ talk, page, locale, messages: { slide: words }, address }: SlideProps & { address: string }) {
  const named = { n: page, title: titleIn(talk, locale).title }
  const line = lineOfPage(talk, page)
  return (
    <button
      className="button"
      data-alt={line ? fill(words.altGuide, { ...named, guide: line[locale] }) : fill(words.alt, named)}
      data-broken={fill(words.broken, { n: page })}
      data-bytes={talk.bytes}
      data-engine-failed={words.engineFailed}
      data-original={address}
      data-page={page}
      data-primary="true"
      data-progress={words.progress}
      data-unreachable={fill(words.unreachable, { n: page, host: new URL(address).host })}
      hidden
      type="button"
    >
      {words.show}
    </button>
  )
}

/** In the place of a picture that is not at hand: our line about the page, and the ways to the original. */
export function SlideSheet(props: SlideProps) {
  const { talk, page, locale, messages } = props
  const { slide: words } = messages
  const { links, bytes, linkOnly } = talk
  const line = lineOfPage(talk, page)
  const address = addressToShow(talk)
  return (
    <div className="slide-stage" data-stage="">
      <section aria-label={words.guide} className="slide-sheet" data-product={productOf(talk) ?? undefined}>
        {line && (
          <p className="text-xl leading-relaxed sm:text-2xl" data-mark-words="">
            {line[locale]}
          </p>
        )}
        <div className="mt-6 text-sm text-soft" data-absence="" data-screen-only="">
          <p>{describeAbsence(props, address)}</p>
          <p className="mt-3 flex flex-wrap gap-2.5">
            {address !== null && <ShowButton {...props} address={address} />}
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
          {address !== null && <p className="mt-3 empty:hidden" data-original-status="" role="status" />}
        </div>
      </section>
    </div>
  )
}
