/** The text of the originals as the pages read it; without originals there is none. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleText, DocumentText, PageTexts, SearchManifest, TextCoverage } from '../search/corpus/search-data.ts'
import { keepUntilChanged } from './keep-until-changed.ts'

interface Loaded {
  texts: ReadonlyMap<string, DocumentText | ArticleText>
  coverage: TextCoverage
}

const folder = () => join(process.cwd(), 'public/data/search')

function read(name: string): string {
  try {
    return readFileSync(join(folder(), name), 'utf8')
  } catch (cause) {
    throw new Error(`public/data/search/${name} can’t be read; run \`npm run data\` first.`, { cause })
  }
}

/** A very long text lies in several files. */
function appendPart(
  before: DocumentText | ArticleText | undefined,
  part: DocumentText | ArticleText,
): DocumentText | ArticleText {
  if (!before) return part
  if ('pages' in before && 'pages' in part) return { ...before, pages: [...before.pages, ...part.pages] }
  if ('sections' in before && 'sections' in part) return { ...before, sections: [...before.sections, ...part.sections] }
  return part
}

const load = keepUntilChanged(
  () => join(folder(), 'manifest.json'),
  (): Loaded => {
    const { files, counts } = JSON.parse(read('manifest.json')) as SearchManifest
    const texts = new Map<string, DocumentText | ArticleText>()
    for (const { path } of files.pages) {
      for (const [id, part] of Object.entries(JSON.parse(read(path)) as PageTexts)) texts.set(id, appendPart(texts.get(id), part))
    }
    return { texts, coverage: counts.text }
  },
)

/** Text of a record's original; undefined where it is not at hand, or can't be read. */
export function getPageText(id: string): DocumentText | ArticleText | undefined {
  return load().texts.get(id)
}

/** Of how many originals the text is searched. */
export function getTextCoverage(): TextCoverage {
  return load().coverage
}
