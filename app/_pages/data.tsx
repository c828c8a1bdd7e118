import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OwnLanguage } from '../../components/parts/own-language.tsx'
import { getCatalogue } from '../../lib/site/catalogue.ts'
import { measureQuality } from '../../lib/site/data-quality.ts'
import { describeCoverage } from '../../lib/site/describe-coverage.ts'
import { formatBytes, formatDate, titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { fileHref, href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { dataSubject } from '../../lib/site/page-structured-data.ts'
import { TitledPage } from './index-list.tsx'

const files = [
  ['catalogue.json', 'catalogue'],
  ['catalogue.schema.json', 'schema'],
  ['talks.jsonl', 'jsonl'],
  ['talks.csv', 'csv'],
  ['talks.bib', 'bib'],
  ['talks.ris', 'ris'],
  ['talks.csl.json', 'csl'],
  ['originals.sha256', 'sums'],
  ['datapackage.json', 'package'],
  ['pages.json', 'pictures'],
] as const

/** Beside the page of each record. */
const recordFiles = ['index.md', 'cite.bib', 'cite.ris', 'cite.json', 'oembed.json']

/** Of the records that lack a fact, so many are named. */
const maxNamed = 80

const cell = 'border-b border-line py-2.5 pr-6 align-baseline'

export function DataPage({ locale }: { locale: Locale }) {
  const { data } = getMessages(locale)
  const folder = join(process.cwd(), 'public/data')
  const present = files.filter(([name]) => existsSync(join(folder, name)))
  const { version, updated } = getCatalogue()
  const lead =
    version === null || updated === null
      ? data.lead
      : `${data.lead} ${fill(data.updated, { date: formatDate(updated.slice(0, 10), locale), version })}`
  const number = new Intl.NumberFormat(locale)
  return (
    <TitledPage about={dataSubject(locale)} lead={lead} locale={locale} path="/data/" title={data.title}>
      <table className="w-full max-w-3xl text-left text-sm">
        <thead>
          <tr>
            <th className={cell} scope="col">
              {data.files}
            </th>
            <th className={`${cell} text-right`} scope="col">
              {data.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {present.map(([name, about]) => (
            <tr key={name}>
              <td className={cell}>
                <a className="link font-mono" download href={fileHref(`/data/${name}`)}>
                  {name}
                </a>
                <span className="block text-soft">{data.about[about]}</span>
              </td>
              <td className={`${cell} text-right whitespace-nowrap text-soft tabular-nums`}>
                {formatBytes(statSync(join(folder, name)).size, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-6 text-sm text-soft">
        {data.subscribe}{' '}
        <a className="link" href={href(locale, '/feed.xml')} type="application/atom+xml">
          Atom
        </a>
        {' · '}
        <a className="link" href={href(locale, '/feed.json')} type="application/feed+json">
          JSON Feed
        </a>
        {' · '}
        {data.subscribeTopics}
      </p>
      <p className="mt-3 text-sm text-soft">
        {data.perRecord}{' '}
        {recordFiles.map((name) => (
          <code className="mr-2" key={name}>
            {name}
          </code>
        ))}
        {' · '}
        <a className="link font-mono" href={fileHref('/llms.txt')}>
          llms.txt
        </a>
        {' · '}
        <a className="link font-mono" href={fileHref('/sitemap.xml')}>
          sitemap.xml
        </a>
      </p>
      <section className="mt-12">
        <h2 className="text-xl">{data.quality}</h2>
        <p className="mb-3 text-sm text-faint">{data.qualityLead}</p>
        <p className="mb-3 max-w-3xl text-sm text-soft">{describeCoverage(locale)}</p>
        <table className="w-full max-w-3xl text-left text-sm">
          <thead>
            <tr>
              {[data.qualityRow, data.have, data.lack].map((name) => (
                <th className={cell} key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measureQuality().map(({ fact, have, lacking }) => (
              <tr key={fact}>
                <th className={`${cell} font-normal`} scope="row">
                  {data.facts[fact]}
                  {lacking.length > 0 && (
                    <details>
                      <summary className="min-h-6 text-faint">{data.which}</summary>
                      <ul className="mt-1 grid gap-1">
                        {lacking.slice(0, maxNamed).map((talk) => (
                          <li key={talk.id}>
                            <a className="link" href={href(locale, `/talks/${talk.id}/`)}>
                              <bdi>
                                <OwnLanguage locale={locale} text={titleIn(talk, locale).title} />
                              </bdi>
                            </a>
                          </li>
                        ))}
                        {lacking.length > maxNamed && <li>{fill(data.andMore, { n: lacking.length - maxNamed })}</li>}
                      </ul>
                    </details>
                  )}
                </th>
                <td className={`${cell} tabular-nums`}>{number.format(have)}</td>
                <td className={`${cell} tabular-nums`}>{number.format(lacking.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="mt-12 max-w-measure">
        <h2 className="text-xl">{data.use}</h2>
        <p className="mt-2 text-soft">{fill(data.useLead, {})}</p>
      </section>
    </TitledPage>
  )
}
