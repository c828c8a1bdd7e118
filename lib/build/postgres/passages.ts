/**
 * Records and text of originals → passages: what the server finds and shows, each with its folded form and the way
 * back.
 *
 *   title 元数据高可用 · line of page 7 · section 3 of an article, with its heading and address
 */
import { fieldsOf, type Corpus, type FieldKind } from '../../search/corpus/corpus.ts'
import { headOf, type TextPage } from '../../search/corpus/page-corpus.ts'
import type { RecordText, SearchRecords, SearchText } from '../../search/corpus/search-data.ts'
import { blankAddresses } from '../../search/text/addresses.ts'
import { normaliseMapped, type MappedText } from '../../search/text/normalise.ts'
import type { Row, Table } from './copy-text.ts'
import { lexemesOf, soundsOf, toTsvector, type Syllables } from './lexemes.ts'

/** Code points up to each UTF-16 offset: PostgreSQL counts characters. */
function codePointsBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1)
  let count = 0
  let at = 0
  for (const character of text) {
    before.fill(count, at, at + character.length)
    at += character.length
    count += 1
  }
  before[text.length] = count
  return before
}

/** Folded offset and distance to the source's in turn, where the distance changes; both in characters. */
export function shiftsOf(source: string, mapped: MappedText): number[] {
  const before = codePointsBefore(source)
  const shifts: number[] = []
  let shift = 0
  let at = 0
  let folded = 0
  for (const character of mapped.text) {
    const distance = (before[mapped.start[at] ?? 0] ?? 0) - folded
    if (distance !== shift) shifts.push(folded, distance)
    shift = distance
    at += character.length
    folded += 1
  }
  return shifts
}

interface Passage {
  record: number
  place: FieldKind | 'page' | 'section'
  number: number | null
  /** What of the original is spoken of, where that is a section. */
  section: TextPage | null
  source: string
  mapped: MappedText
}

function* ownPassages(data: SearchRecords, texts: SearchText, { fold, pages }: Corpus): Generator<Passage> {
  for (const [index, record] of data.records.entries()) {
    const text: RecordText | undefined = texts[record.id]
    const anchors = (text?.sections ?? []).map(([anchor]) => anchor)
    const { titles, others } = fieldsOf(record, data, text, (place, source, page): Passage => {
      const searched = place === 'title' || place === 'other' ? source : blankAddresses(source)
      const anchor = place === 'line' && page !== undefined ? anchors[page - 1] : undefined
      const section = (anchor === undefined ? undefined : pages.sectionAt(index, anchor)) ?? null
      const number = section?.number ?? page ?? null
      return { record: index, place, number, section, source, mapped: normaliseMapped(searched, fold) }
    })
    yield* [...titles, ...others].filter(({ mapped }) => mapped.text !== '')
  }
}

function* originalPassages({ pages }: Corpus): Generator<Passage> {
  for (const page of pages.pages) {
    yield {
      record: page.record,
      place: page.isSection ? 'section' : 'page',
      number: page.number,
      section: page.isSection ? page : null,
      source: headOf(page) + page.source,
      mapped: page.mapped,
    }
  }
}

function* passageRows(passages: Iterable<Passage>, syllables: Syllables): Generator<Row> {
  let id = 1
  for (const { record, place, number, section, source, mapped } of passages) {
    const isOwn = place !== 'page' && place !== 'section'
    const lexemes = [...lexemesOf(mapped.text), ...(isOwn ? soundsOf(mapped.text, syllables) : [])]
    const { heading = null, href = null } = section ?? {}
    yield [id, record, place, number, heading, href, source, mapped.text, shiftsOf(source, mapped), toTsvector(lexemes)]
    id += 1
  }
}

function* allPassages(data: SearchRecords, texts: SearchText, corpus: Corpus): Generator<Passage> {
  yield* ownPassages(data, texts, corpus)
  yield* originalPassages(corpus)
}

/** @param corpus of the same records, with the text of the originals added. */
export function passagesTable(data: SearchRecords, texts: SearchText, corpus: Corpus, syllables: Syllables): Table {
  return {
    name: 'talks.passage (id, record, place, number, heading, href, text, folded, shifts, lexemes)',
    rows: passageRows(allPassages(data, texts, corpus), syllables),
  }
}
