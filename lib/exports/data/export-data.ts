/**
 * Catalogue → the files of /data/ that are made from `catalogue.json`, by name and in order. The same catalogue and
 * addresses give the same bytes. A new file wants its row in `app/_pages/data.tsx` too.
 */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { SiteUrls } from '../../words/site-urls.ts'
import { toBibtex } from '../citations/to-bibtex.ts'
import { toCsl } from '../citations/to-csl.ts'
import { toCsv } from './to-csv.ts'
import { toDatapackage } from './to-datapackage.ts'
import { toJsonl } from './to-jsonl.ts'
import { toRis } from '../citations/to-ris.ts'
import { toSums } from './to-sums.ts'

/** @param others files that already lie there and that `datapackage.json` describes too, such as `catalogue.json`. */
export function exportData(
  catalogue: Catalogue,
  urls: SiteUrls,
  others: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const { talks } = catalogue
  const files = new Map([
    ['talks.jsonl', toJsonl(talks)],
    ['talks.csv', toCsv(talks, urls)],
    ['talks.bib', toBibtex(talks, urls)],
    ['talks.ris', toRis(talks, urls)],
    ['talks.csl.json', `${JSON.stringify(talks.map((talk) => toCsl(talk, urls)))}\n`],
    ['originals.sha256', toSums(talks)],
  ])
  return files.set('datapackage.json', toDatapackage(catalogue, new Map([...others, ...files]), urls.page('en', '/data/')))
}
