import type { Listing } from '../../lib/catalogue/catalogue.ts'
import { formatDate } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { foreignTag } from '../../lib/words/locale.ts'
import { repositoryUrl } from '../../lib/words/site-url.ts'
import type { TalkPartProps } from './talk-props.ts'

/** How the dump's record agrees with the original, in words. */
function evidence({ pages, size, evidence: found }: Listing, { messages: { talk: words } }: TalkPartProps): string {
  // What agrees is known of both.
  const values = { pages: pages ?? '', size: size ? `${size.value.toFixed(2)} ${size.unit}` : '' }
  switch (found?.by) {
    case 'pages-and-size':
      return fill(words.matchBoth, values)
    case 'pages':
      return fill(words.matchPages, values)
    case 'size':
      return fill(words.matchSize, values)
    case 'title':
      return words.matchTitle
    case undefined:
      return words.matchNone
  }
}

/** What only those want who check a fact: the file, its hash, what is doubted. */
function Details({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  return (
    <details className="mt-2" data-screen-only="">
      <summary className="min-h-8 w-fit text-accent">{words.provenanceDetails}</summary>
      <ul className="mt-1 grid gap-1.5 leading-snug">
        {talk.repo !== null && <li>{talk.repo}</li>}
        {talk.path !== null && (
          <li className="font-mono text-xs" lang={foreignTag(talk.path, locale)}>
            {talk.path}
          </li>
        )}
        {talk.commit !== null && <li className="font-mono text-xs">{`${words.commit} ${talk.commit.slice(0, 12)}`}</li>}
        {talk.sha256 !== null && <li className="font-mono text-xs break-all">sha256 {talk.sha256}</li>}
        {talk.links.view !== null && (
          <li>
            {talk.linkChecked === null
              ? words.linkUnchecked
              : fill(words.linkChecked, { date: formatDate(talk.linkChecked, locale) })}
          </li>
        )}
        {talk.uncertain.length > 0 && (
          <li lang="en">
            {words.uncertain}: {talk.uncertain.join('; ')}
          </li>
        )}
        {talk.notes !== null && <li lang="en">{talk.notes}</li>}
      </ul>
    </details>
  )
}

/** Where each fact comes from and how far it was checked. */
export function Provenance(props: TalkPartProps) {
  const { talk, messages } = props
  const { talk: words } = messages
  return (
    <section className="mt-8 border-t border-line pt-5 text-sm text-faint">
      <h2 className="mb-2 text-sm font-semibold text-soft">{words.provenance}</h2>
      <ul className="grid gap-1.5 leading-snug print:block print:columns-2">
        {talk.verified !== null && <li>{words.verified[talk.verified]}</li>}
        {talk.listings.map((listing) => (
          <li key={`${listing.file}${listing.line}`}>{evidence(listing, props)}</li>
        ))}
        {talk.links.listing !== null && (
          <li>
            {talk.links.listing === talk.links.view ? (
              words.listedOn
            ) : (
              <a className="link" href={talk.links.listing} rel="noreferrer">
                {words.listingPage}
              </a>
            )}
          </li>
        )}
        {talk.linkOnly && <li>{words.linkOnly}</li>}
        {talk.links.mirror !== null && (
          <li>
            <a className="link" href={talk.links.mirror} rel="noreferrer">
              {words.mirror}
            </a>
          </li>
        )}
        {talk.links.slides !== null && (
          <li>
            <a className="link" href={talk.links.slides} rel="noreferrer">
              {words.slides}
            </a>
          </li>
        )}
        {talk.source !== null && (
          <li data-screen-only="">
            <a className="link" href={`${repositoryUrl}/edit/main/${talk.source}`} rel="noreferrer">
              {words.fix}
            </a>
          </li>
        )}
      </ul>
      <Details {...props} />
    </section>
  )
}
