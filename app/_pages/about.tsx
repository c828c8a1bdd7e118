import type { ReactNode } from 'react'
import { SharePicture } from '../../components/parts/share-picture.tsx'
import { browserLibraries } from '../../lib/site/browser-libraries.ts'
import { getCatalogue } from '../../lib/site/catalogue.ts'
import { describeCoverage } from '../../lib/site/describe-coverage.ts'
import { fill } from '../../lib/words/fill.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { aboutSubject } from '../../lib/site/page-structured-data.ts'
import { getTextCoverage } from '../../lib/site/page-texts.ts'
import { repositoryUrl } from '../../lib/words/site-url.ts'
import { getSlides, showsOriginal } from '../../lib/site/slides.ts'
import { Frame } from './frame.tsx'
import { StructuredData } from './json-ld.tsx'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-xl">{title}</h2>
      <div className="grid gap-3 text-soft">{children}</div>
    </section>
  )
}

export function AboutPage({ locale }: { locale: Locale }) {
  const { about } = getMessages(locale)
  const { dumps, talks } = getCatalogue()
  const records = dumps.reduce((sum, dump) => sum + dump.records, 0)
  const totals = dumps.map(({ declaredTotal }) => declaredTotal)
  const total = totals.every((value) => value !== null) ? totals.reduce((sum, value) => sum + value, 0) : null
  const matched = talks.filter(({ listings, kind }) => listings.length > 0 && kind !== 'unknown').length
  const showsOriginals = talks.some((talk) => showsOriginal(getSlides(talk))) || getTextCoverage().articles.searched > 0
  return (
    <Frame locale={locale} path="/about/">
      <SharePicture path="/about/" />
      <StructuredData about={aboutSubject(locale)} locale={locale} path="/about/" title={about.title} />
      <div className="page pt-10">
        <div className="max-w-measure">
          <h1 className="text-2xl sm:text-3xl">{about.title}</h1>
          <Part title={about.what}>
            {about.whatText.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <p>{showsOriginals ? about.withOriginals : about.ownOnly}</p>
          </Part>
          <Part title={about.facts}>
            {about.factsText.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Part>
          <Part title={about.coverage}>
            <p>{fill(total === null ? about.coverageUnknown : about.coverageText, { total: total ?? '', records, matched })}</p>
            <p>{describeCoverage(locale)}</p>
          </Part>
          <Part title={about.contribute}>
            <p>{about.contributeText}</p>
            <p>
              <a className="link" href={`${repositoryUrl}/blob/main/CONTRIBUTING.md`} rel="noreferrer">
                {about.contributeLink}
              </a>
            </p>
          </Part>
          <Part title={about.privacy}>
            <p>{about.privacyText}</p>
          </Part>
          <Part title={about.rights}>
            <p>{about.rightsText}</p>
          </Part>
          <Part title={about.licences}>
            <p>
              {about.citationStyles}{' '}
              <a className="link" href="https://citationstyles.org/" rel="noreferrer">
                citationstyles.org
              </a>
            </p>
            <ul>
              {browserLibraries().map(({ name, version, licence }) => (
                <li key={name}>{`${name} ${version} · ${licence}`}</li>
              ))}
            </ul>
          </Part>
        </div>
      </div>
    </Frame>
  )
}
