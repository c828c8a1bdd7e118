/** Why a passage answers a question: the words that both hold, and the words of the same meaning. */
import { BoundedCache } from '../text/bounded-cache.ts'
import { isHan, normalise, type CharacterFold } from '../text/normalise.ts'
import type { Concepts, NamedConcept } from './concepts.ts'
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
/** With each letter of a question much the same passages answer. */
const maxKept = 200

/** A text that a question's words are looked for in. */
interface HeldText {
  /** Normalised. */
  text: string
  /** Its words by their stems. */
  byStem: ReadonlyMap<string, string>
}

interface HeldPassage extends HeldText {
  concepts: readonly NamedConcept[]
}

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

/** @param text normalised */
function hold(text: string): HeldText {
  return { text, byStem: new Map((uniteAmounts(text).match(runs) ?? []).map((word) => [stem(word), word])) }
}

/** Words that a question and a text share. */
function sharedWords({ text, terms }: Question, held: HeldText): PassageWhy[] {
  const says = (piece: string) => passageTerms(piece).some((term) => (terms.get(term) ?? 0) >= 1)
  return (uniteAmounts(text).match(runs) ?? []).flatMap((run): PassageWhy[] => {
    if (isHan(run)) {
      const pieces = hanPieces(run).flatMap((piece) => sharedPieces(piece, held.text, says))
      return pieces.map((piece) => ({ kind: 'word', typed: piece, found: piece }))
    }
    const found = says(run) ? held.byStem.get(stem(run)) : undefined
    return found === undefined ? [] : [{ kind: 'word', typed: run, found }]
  })
}

export interface PassageReasons {
  /**
   * @param onPage the normalised text of its page, where it is at hand: it tells why where our line does not.
   * @returns words first, then those of the same meaning, in both languages of the passage, each once.
   */
  why: (question: Question, passage: Passage, onPage?: string) => PassageWhy[]
}

export function createReasons(concepts: Concepts, fold: CharacterFold): PassageReasons {
  const kept = new BoundedCache<Passage, HeldPassage>(maxKept)

  function read({ zh, en, questions }: Passage): HeldPassage {
    const text = normalise([zh, en, ...questions].join('\n'), fold)
    return { ...hold(text), concepts: concepts.namedIn(text) }
  }

  function why(question: Question, passage: Passage, onPage = ''): PassageWhy[] {
    const held = kept.get(passage, read)
    const words = sharedWords(question, held)
    const isShared = (word: string) => words.some(({ typed }) => typed.includes(word))
    const synonyms = question.concepts
      .filter(({ word }) => !isShared(word))
      .flatMap(({ concept, word }) =>
        held.concepts
          .filter((other) => other.concept === concept && other.word !== word)
          .map((other): PassageWhy => ({ kind: 'synonym', typed: word, found: other.word })),
      )
    const reasons = [...words, ...synonyms]
    const told = reasons.length > 0 ? reasons : sharedWords(question, hold(onPage))
    return [...new Map(told.map((reason) => [`${reason.typed} ${reason.found}`, reason])).values()]
  }

  return { why }
}
