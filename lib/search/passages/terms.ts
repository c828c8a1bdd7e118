/**
 * A normalised text → the terms by which passages are found: Han runs as single characters and pairs of neighbours, Latin words
 * by their stems and the letters and digits that they are made of, amounts in one writing: 4m, 4 mb, 4mib → 4mb.
 */
import { isHan } from '../text/normalise.ts'
import { stem } from './stem.ts'

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const amount = /(?<![a-z0-9.])(\d+(?:\.\d+)?) ?([kmgtp])(?:i?b|字节)?(?![a-z0-9])/gu
const lettersOrDigits = /\p{L}{3,}|\p{N}{3,}/gu
/** They join words and belong to none; 幺 is what 么 is normalised to. */
const particles = /[的了着呢吗吧啊呀嘛么幺]/u

function hanTerms(run: string): string[] {
  return run.split(particles).flatMap((piece) => {
    const characters = [...piece]
    return characters.flatMap((character, at) => {
      const next = characters[at + 1]
      return next === undefined ? [character] : [character, character + next]
    })
  })
}

function latinTerms(run: string): string[] {
  const parts = (run.match(lettersOrDigits) ?? []).filter((part) => part !== run)
  return [run, ...parts].map(stem)
}

/** Amounts as they are compared. */
export function uniteAmounts(text: string): string {
  return text.replace(amount, ' $1$2b ')
}

/** Terms in order, repeated as often as they occur. */
export function passageTerms(text: string): string[] {
  return (uniteAmounts(text).match(runs) ?? []).flatMap((run) => (isHan(run) ? hanTerms(run) : latinTerms(run)))
}

/**
 * The text as phrases are looked for in it: Latin words by their stems, each between spaces, Han runs as they are, a bar where
 * one ends: "挂载, mounted twice" → "挂载| mount twic ".
 */
export function phraseForm(text: string): string {
  let form = ''
  for (const run of text.match(runs) ?? []) {
    if (!isHan(run)) form += `${form.endsWith(' ') ? '' : ' '}${stem(run)} `
    else form += isHan(form.at(-1) ?? '') ? `|${run}` : run
  }
  return form
}
