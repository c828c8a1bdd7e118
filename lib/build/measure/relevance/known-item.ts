/**
 * Queries drawn from the indexed text itself, with a seed: a piece of a record's own words, as it is or as people type it,
 * must find that record. Fresh at every seed, so that nobody can tune to them.
 *
 * The dictionaries that turn a piece into pinyin or traditional characters are the ones that built the search's tables, so
 * these two classes are kinder than life.
 */
import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { normalise, noFold } from '../../../search/text/normalise.ts'
import type { RecordText, SearchRecord } from '../../../search/corpus/search-data.ts'
import type { JudgedQuery } from './measure.ts'

/** Mulberry32 (Tommy Ettinger, public domain): a small seeded generator of numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What is typed, and the words that a record must hold to be what was meant. */
interface Draw {
  q: string
  meant: string[]
}

type Random = () => number

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)]
}

function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1))
}

function hanPiece(text: string, least: number, most: number, random: Random): string | null {
  const run = pick(
    (text.match(/\p{Script=Han}+/gu) ?? []).filter(({ length }) => length >= least),
    random,
  )
  if (run === undefined) return null
  const length = Math.min(run.length, between(least, most, random))
  const start = between(0, run.length - length, random)
  return run.slice(start, start + length)
}

function latinWord(text: string, shortest: number, random: Random): string | null {
  return (
    pick(
      (text.match(/[A-Za-z]+/g) ?? []).filter(({ length }) => length >= shortest),
      random,
    ) ?? null
  )
}

const toTaiwan = OpenCC.Converter({ from: 'cn', to: 'twp' })
const toHongKong = OpenCC.Converter({ from: 'cn', to: 'hk' })

/** Leaves out, doubles, replaces a letter or swaps two, not at the beginning, as fingers do. */
export function mistype(word: string, random: Random): string {
  const at = between(1, word.length - 2, random)
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  const near = pick([...'aeinorst'], random) ?? 'e'
  return (
    pick(
      [
        before + next + after,
        before + letter + letter + next + after,
        before + near + next + after,
        before + next + letter + after,
      ],
      random,
    ) ?? word
  )
}

type Maker = (title: string, whole: string, random: Random) => Draw | null

function plainDraw(piece: string | null): Draw | null {
  return piece === null ? null : { q: piece, meant: [piece] }
}

const makers: Record<string, Maker> = {
  'zh-phrase': (_, whole, random) => plainDraw(hanPiece(whole, 4, 7, random)),
  english: (_, whole, random) =>
    plainDraw(pick(whole.match(/[A-Za-z][A-Za-z-]+(?: [A-Za-z][A-Za-z-]+){1,2}/g) ?? [], random) ?? null),
  typo: (title, _, random) => {
    const word = latinWord(title, 6, random)
    return word === null ? null : { q: mistype(word.toLowerCase(), random), meant: [word] }
  },
  traditional: (_, whole, random) => {
    const piece = hanPiece(whole, 4, 7, random)
    if (piece === null) return null
    const q = (random() < 0.5 ? toTaiwan : toHongKong)(piece)
    return q === piece ? null : { q, meant: [piece] }
  },
  pinyin: (title, _, random) => {
    const piece = hanPiece(title, 2, 4, random)
    return piece === null
      ? null
      : { q: pinyin(piece, { toneType: 'none', type: 'array', v: true }).join(random() < 0.5 ? '' : ' '), meant: [piece] }
  },
  concatenated: (title, _, random) => {
    const [han, latin] = [hanPiece(title, 2, 4, random), latinWord(title, 3, random)]
    return han === null || latin === null ? null : { q: random() < 0.5 ? latin + han : han + latin, meant: [latin, han] }
  },
}

/** Titles, abstract and guide of a record. */
export function fullText(record: SearchRecord, text: RecordText | undefined): string {
  const guide = (text?.guide ?? []).flatMap(([, zh, en]) => [zh, en])
  return [record.title, record.zh, record.en, ...(record.others ?? []), text?.zh, text?.en, ...guide]
    .filter((part) => part !== undefined)
    .join('\n')
}

/**
 * Up to `perClass` queries of each class. Every record that holds what was meant counts as right, the one that it was drawn
 * from twice.
 */
export function drawKnownItems(
  records: readonly SearchRecord[],
  texts: Readonly<Record<string, RecordText>>,
  seed: number,
  perClass: number,
): JudgedQuery[] {
  const random = seededRandom(seed)
  const wholes = records.map((record) => ({ record, whole: fullText(record, texts[record.id]) }))
  const searched = wholes.map(({ record, whole }) => ({ id: record.id, text: normalise(whole, noFold) }))
  return Object.entries(makers).flatMap(([name, make]) => {
    const drawn = new Map<string, JudgedQuery>()
    for (let attempt = 0; attempt < perClass * 10 && drawn.size < perClass; attempt += 1) {
      const source = pick(wholes, random)
      const draw = source && make([source.record.title, source.record.en ?? ''].join('\n'), source.whole, random)
      if (!draw || drawn.has(draw.q)) continue
      const meant = draw.meant.map((word) => normalise(word, noFold))
      const right = searched.filter(({ text }) => meant.every((word) => text.includes(word)))
      const rel = Object.fromEntries(right.map(({ id }) => [id, id === source.record.id ? 2 : 1]))
      drawn.set(draw.q, { id: `${name}-${seed}-${drawn.size + 1}`, class: name, q: draw.q, rel })
    }
    return [...drawn.values()]
  })
}
