/**
 * Words that stand only in the lines of pages and sections or in the text of the originals → queries with a typing error or in
 * pinyin. Nobody's title or abstract tells what is meant there, so what reads the query must know the words of the pages.
 */
import { pinyin } from 'pinyin-pro'
import { normalise, noFold } from '../../../search/text/normalise.ts'
import type {
  ArticleText,
  DocumentText,
  PageTexts,
  RecordText,
  SearchRecord,
  SearchText,
} from '../../../search/corpus/search-data.ts'
import { fullText, mistype, seededRandom } from './known-item.ts'
import type { JudgedQuery } from './measure.ts'

/** Texts of one record. */
export interface DrawnFrom {
  id: string
  /** Titles, abstract, guide. */
  own: string
  /** Lines of its pages and sections, and text of the original. */
  pages: string
}

const latinWord = /(?<![A-Za-z0-9])[A-Za-z]{6,14}(?![A-Za-z0-9])/g
const hanSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const onlyHan = /^\p{Script=Han}{2,4}$/u

function hanWords(text: string): string[] {
  return [...hanSegmenter.segment(text)].map(({ segment }) => segment).filter((word) => onlyHan.test(word))
}

/** Words of pages by the records that hold them; none that some record's own text holds. */
function wordsOfPages(records: readonly DrawnFrom[], wordsIn: (text: string) => readonly string[]): Map<string, string[]> {
  const own = normalise(records.map((record) => record.own).join('\n'), noFold)
  const found = new Map<string, string[]>()
  for (const { id, pages } of records) {
    for (const word of new Set(wordsIn(pages).map((one) => normalise(one, noFold)))) {
      if (own.includes(word)) continue
      found.set(word, [...(found.get(word) ?? []), id])
    }
  }
  return found
}

/** Up to `perClass` queries with a typing error and as many in pinyin; every record that holds the word on its pages is right. */
export function drawPageWords(records: readonly DrawnFrom[], seed: number, perClass: number): JudgedQuery[] {
  const random = seededRandom(seed)
  const makers: [name: string, words: Map<string, string[]>, type: (word: string) => string][] = [
    ['page-typo', wordsOfPages(records, (text) => text.match(latinWord) ?? []), (word) => mistype(word, random)],
    [
      'page-pinyin',
      wordsOfPages(records, hanWords),
      (word) => pinyin(word, { toneType: 'none', type: 'array', v: true }).join(''),
    ],
  ]
  return makers.flatMap(([name, words, type]) => {
    const all = [...words].sort(([a], [b]) => (a < b ? -1 : 1))
    const drawn = new Map<string, JudgedQuery>()
    for (let attempt = 0; attempt < perClass * 10 && drawn.size < perClass; attempt += 1) {
      const [word, ids] = all[Math.floor(random() * all.length)] ?? []
      if (word === undefined || ids === undefined) continue
      const q = type(word)
      if (q === word || drawn.has(q)) continue
      const rel = Object.fromEntries(ids.map((id) => [id, 1]))
      drawn.set(q, { id: `${name}-${seed}-${drawn.size + 1}-${word}`, class: name, q, rel })
    }
    return [...drawn.values()]
  })
}

function pageText(lines: RecordText | undefined, original: DocumentText | ArticleText | undefined): string {
  const own = [...(lines?.lines ?? []), ...(lines?.sections ?? [])].flatMap(([, zh, en]) => [zh, en])
  if (!original) return own.join('\n')
  if ('sections' in original)
    return [...own, ...original.sections.map(([, heading, text]) => `${heading ?? ''}\n${text}`)].join('\n')
  return [...own, ...(original.quality === 'garbled' ? [] : original.pages.map(([, text]) => text))].join('\n')
}

/** The texts of the records that words are drawn from. */
export function pagesToDrawFrom(
  records: readonly SearchRecord[],
  texts: SearchText,
  originals: readonly PageTexts[],
): DrawnFrom[] {
  return records.map((record) => {
    const parts = originals.flatMap((part) => part[record.id] ?? [])
    const pages = (parts.length === 0 ? [undefined] : parts).map((part) => pageText(texts[record.id], part)).join('\n')
    return { id: record.id, own: fullText(record, texts[record.id]), pages }
  })
}
