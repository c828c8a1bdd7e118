import { pageStructuredData, type PageSubject } from '../../lib/site/page-structured-data.ts'

/** What a page tells programs that can't read it. */
export function StructuredData(subject: PageSubject) {
  return <script dangerouslySetInnerHTML={{ __html: pageStructuredData(subject) }} type="application/ld+json" />
}
