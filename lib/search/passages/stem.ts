/**
 * An English word → what its forms have in common: writes, writing, written → writ; recovery, recovered → recov. Rough, as both
 * ends are cut alike: two words of one form cost less than one word in two.
 */
import { BoundedCache } from '../text/bounded-cache.ts'

const plural = /(?:(?<=.i)es|(?<=[sxz]|[cs]h)es|(?<=[^su])s)$/
const lastVowel = /(?<=..)[aeiy]$/
const ending = /(?<=^.*[aeiouy].*)(?<=^.{3,})(?:i[sz]ation|ation|at|ion|ing|ed|er|or|ur|ment|abl|nes|al|ag|anc|enc|en)$/
const double = /([bdfgklmnprt])\1$/

/** count of letters: shorter words are left as they are. */
const shortest = 4

function cutEndings(word: string): string {
  if (word.length < shortest || !/^[a-z]+$/.test(word)) return word
  const cut = (text: string) => text.replace(lastVowel, '').replace(ending, '')
  return cut(cut(word.replace(plural, ''))).replace(double, '$1')
}

/** The words of the texts, and some that a question may hold. */
const known = new BoundedCache<string, string>(30_000)

/** @param word normalised; one with anything but a to z stays as it is. */
export function stem(word: string): string {
  return known.get(word, cutEndings)
}
