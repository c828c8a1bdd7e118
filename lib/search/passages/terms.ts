/**
 * A normalised text → the terms by which passages are found: Han runs as single characters and pairs of neighbours, Latin words
 * by their stems and the letters and digits that they are made of, amounts in one writing: 4m, 4 mb, 4mib → 4mb.
 */
import { BoundedCache } from '../text/bounded-cache.ts'
import { isHan } from '../text/normalise.ts'
import { stem } from './stem.ts'

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
/** Han characters come after Latin, Greek and Cyrillic ones. */
const firstHan = 0x2e80
const isHanRun = (run: string) => run.charCodeAt(0) >= firstHan && isHan(run)
const amount = /(?<![a-z0-9.])(\d+(?:\.\d+)?) ?([kmgtp])(?:i?b|字节)?(?![a-z0-9])/gu
const lettersOrDigits = /\p{L}{3,}|\p{N}{3,}/gu
/** They join words and belong to none; 幺 is what 么 is normalised to. */
const particles = /[的了着呢吗吧啊呀嘛么幺]/u

type Tell = (term: string) => void
type TellPair = (first: string, second: string) => void

/** What particles leave of a run of Han characters: 快照的数据 → 快照, 数据. */
export function hanPieces(run: string): string[] {
  return run.split(particles).filter((piece) => piece !== '')
}

function tellHan(run: string, tell: Tell, tellPair: TellPair): void {
  for (const piece of hanPieces(run)) {
    let before = ''
    for (const character of piece) {
      if (before !== '') tellPair(before, character)
      tell(character)
      before = character
    }
  }
}

/** The words of the texts, and some that a question may hold. */
const known = new BoundedCache<string, readonly string[]>(30_000)

function latinTerms(run: string): readonly string[] {
  const parts = (run.match(lettersOrDigits) ?? []).filter((part) => part !== run)
  return [run, ...parts].map(stem)
}

const stemOf = (run: string) => known.get(run, latinTerms)[0] ?? run

/** Amounts as they are compared. */
export function uniteAmounts(text: string): string {
  return text.replace(amount, ' $1$2b ')
}

/**
 * Tells terms in order, each as often as it occurs.
 * @param tellPair of neighbouring Han characters
 */
export function eachTerm(text: string, tell: Tell, tellPair: TellPair): void {
  for (const run of uniteAmounts(text).match(runs) ?? []) {
    if (isHanRun(run)) tellHan(run, tell, tellPair)
    else for (const term of known.get(run, latinTerms)) tell(term)
  }
}

/** Terms in order, repeated as often as they occur. */
export function passageTerms(text: string): string[] {
  const terms: string[] = []
  const tell = (term: string) => void terms.push(term)
  eachTerm(text, tell, (first, second) => tell(first + second))
  return terms
}

/**
 * The text as phrases are looked for in it: Latin words by their stems, each between spaces, Han runs as they are, a bar where
 * one ends: "挂载, mounted twice" → "挂载| mount twic ".
 */
export function phraseForm(text: string): string {
  let form = ''
  let wasHan = false
  for (const run of text.match(runs) ?? []) {
    const isHan = isHanRun(run)
    if (isHan) form += wasHan ? `|${run}` : run
    else form += form === '' || wasHan ? ` ${stemOf(run)} ` : `${stemOf(run)} `
    wasHan = isHan
  }
  return form
}
