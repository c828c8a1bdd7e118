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
/** Characters of a text of pages among which a word is drawn. */
const window = 400

function hanWords(text: string): string[] {
  return [...hanSegmenter.segment(text)].map(({ segment }) => segment).filter((word) => onlyHan.test(word))
}

/** Up to `perClass` queries with a typing error and as many in pinyin; every record that holds the word on its pages is right. */
export function drawPageWords(records: readonly DrawnFrom[], seed: number, perClass: number): JudgedQuery[] {
  const random = seededRandom(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]
  const own = normalise(records.map((record) => record.own).join('\n'), noFold)
  const searched = records.map(({ id, pages }) => ({ id, pages, text: normalise(pages, noFold) }))
  const makers: [name: string, wordsIn: (text: string) => readonly string[], type: (word: string) => string][] = [
    ['page-typo', (text) => text.match(latinWord) ?? [], (word) => mistype(word, random)],
    ['page-pinyin', hanWords, (word) => pinyin(word, { toneType: 'none', type: 'array', v: true }).join('')],
  ]
  return makers.flatMap(([name, wordsIn, type]) => {
    const drawn = new Map<string, JudgedQuery>()
    for (let attempt = 0; attempt < perClass * 100 && drawn.size < perClass; attempt += 1) {
      const pages = pick(searched)?.pages ?? ''
      const from = Math.floor(random() * Math.max(1, pages.length - window))
      const picked = pick(wordsIn(pages.slice(from, from + window)))
      const word = picked === undefined ? '' : normalise(picked, noFold)
      if (word === '' || own.includes(word)) continue
      const q = type(word)
      if (q === word || drawn.has(q)) continue
      const rel = Object.fromEntries(searched.filter(({ text }) => text.includes(word)).map(({ id }) => [id, 1]))
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
