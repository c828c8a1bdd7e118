/**
 * Whether what a model read in a picture is text that anyone would look for: not the numbers of an axis, a letter in a
 * circle, or what a rule or a photograph looks like to it.
 */
import type { DecodedLine } from './decode-line.ts'

const leastConfidence = 0.8
/** A short line has no other letters to be judged by. */
const leastConfidenceOfShort = 0.93
const shortLine = 3
/** Two letters side by side, a name such as S3, or two characters anywhere. */
const someWord = /\p{L}{2}|\p{Lu}\p{N}|\p{Script=Han}.*\p{Script=Han}/u
/** "20G", "1,500", "100ms", "12:00:30". */
const onlyNumber = /^[\p{N}\p{P}\p{S}\s]+[a-z]{0,2}[\p{P}\p{S}\s]*$/iu

export function isPlausible({ text, confidence }: Pick<DecodedLine, 'text' | 'confidence'>): boolean {
  const visible = text.match(/\S/gu)?.length ?? 0
  if (!someWord.test(text) || onlyNumber.test(text)) return false
  return confidence >= (visible <= shortLine ? leastConfidenceOfShort : leastConfidence)
}
