/** Why a passage answers a question: the words that both hold, and the words of the same meaning. */
import { isHan, normalise, type CharacterFold } from '../text/normalise.ts'
import type { Concepts } from './concepts.ts'
import type { Passage } from './passage.ts'
import type { Question } from './question.ts'
import { stem } from './stem.ts'
import { hanPieces, passageTerms, uniteAmounts } from './terms.ts'

export interface PassageWhy {
  kind: 'word' | 'synonym'
  typed: string
  /** As it stands in the passage, normalised. */
  found: string
}

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const minPiece = 2

/** Of a Han run the longest pieces that stand in a text, from the left, where they say something. */
function sharedPieces(run: string, text: string, says: (piece: string) => boolean): string[] {
  const pieces: string[] = []
  for (let at = 0; at + minPiece <= run.length; at += 1) {
    let end = run.length
    while (end >= at + minPiece && !text.includes(run.slice(at, end))) end -= 1
    const piece = run.slice(at, end)
    if (piece.length < minPiece) continue
    at = end - 1
    if (says(piece)) pieces.push(piece)
  }
  return pieces
}

/** Words that a question and a normalised text share. */
function sharedWords({ text, terms }: Question, held: string): PassageWhy[] {
  const says = (piece: string) => passageTerms(piece).some((term) => (terms.get(term) ?? 0) >= 1)
  const byStem = new Map((uniteAmounts(held).match(runs) ?? []).map((word) => [stem(word), word]))
  return (uniteAmounts(text).match(runs) ?? []).flatMap((run): PassageWhy[] => {
    if (isHan(run)) {
      const pieces = hanPieces(run).flatMap((piece) => sharedPieces(piece, held, says))
      return pieces.map((piece) => ({ kind: 'word', typed: piece, found: piece }))
    }
    const found = says(run) ? byStem.get(stem(run)) : undefined
    return found === undefined ? [] : [{ kind: 'word', typed: run, found }]
  })
}

/**
 * @param onPage the normalised text of its page, where it is at hand: it tells why where our line does not.
 * @returns words first, then those of the same meaning, in both languages of the passage, each once.
 */
export function whyPassage(
  question: Question,
  { zh, en, questions }: Passage,
  concepts: Concepts,
  fold: CharacterFold,
  onPage = '',
): PassageWhy[] {
  const held = normalise([zh, en, ...questions].join('\n'), fold)
  const words = sharedWords(question, held)
  const inPassage = concepts.namedIn(held)
  const isShared = (word: string) => words.some(({ typed }) => typed.includes(word))
  const synonyms = question.concepts
    .filter(({ word }) => !isShared(word))
    .flatMap(({ concept, word }) =>
      inPassage
        .filter((other) => other.concept === concept && other.word !== word)
        .map((other): PassageWhy => ({ kind: 'synonym', typed: word, found: other.word })),
    )
  const why = [...words, ...synonyms]
  const told = why.length > 0 ? why : sharedWords(question, onPage)
  return [...new Map(told.map((reason) => [`${reason.typed} ${reason.found}`, reason])).values()]
}
