/**
 * Words of the same meaning, from the vocabulary and across languages: 快照 ⇄ snapshot. A word that is not yet typed to its
 * end already means what it can only become: kubern → kubernetes.
 */
import type { ExpansionContext } from './expansion.ts'
import { isHan } from '../text/normalise.ts'
import * as weights from '../weights.ts'
import { alternative, type Alternative, type Requirement } from './requirement.ts'

/**
 * Words of the vocabulary that a text is the beginning of, if they all are of one topic. A single character is looked for in
 * words that hold it, 云 → 云原生, 云盘; it brings no words of the same meaning, as it is no whole term.
 */
function completionsOf(text: string, { vocabulary }: ExpansionContext): readonly string[] {
  const { maxHolder, minHanBeginning, minLatinBeginning, maxCompletions } = weights.synonyms
  if (isSingle(text)) return vocabulary.longerWords(text).filter(({ length }) => length <= maxHolder)
  const latinBeginning = /^[a-z0-9]*/.exec(text)?.[0].length ?? 0
  const longEnough = isHan(text) ? text.length >= minHanBeginning : latinBeginning >= minLatinBeginning
  if (!longEnough || vocabulary.has(text)) return []
  const words = vocabulary.completions(text)
  const topics = new Set(words.flatMap((word) => [...vocabulary.topicsNamed(word).keys()]))
  return topics.size === 1 ? words.slice(0, maxCompletions) : []
}

function isSingle(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text)
}

interface Widened {
  alternatives: Alternative[]
  /** Of the words added, those that stand somewhere, as they will be shown. */
  shown: string[]
}

/** The alternatives of a requirement, and after them the words of the same meaning. */
function widen(known: readonly Alternative[], context: ExpansionContext): Widened {
  const { completion, maxExpanded, ofConverted } = weights.synonyms
  const alternatives = [...known]
  const shown: string[] = []
  const add = (added: Alternative) => {
    if (!alternatives.some(({ text }) => text === added.text)) alternatives.push(added)
  }
  for (const { text, kind } of known) {
    if (kind !== 'literal') continue
    for (const word of completionsOf(text, context)) add({ ...alternative(word, 'synonym', completion), namesTopics: true })
  }
  if (known.some(({ text }) => isSingle(text))) return { alternatives, shown }
  // Of alternatives with other meanings, only the likeliest bring words of their own.
  for (const { text, weight, kind } of alternatives.slice(0, maxExpanded)) {
    for (const synonym of context.vocabulary.synonymsOf(text)) {
      add(alternative(synonym.text, 'synonym', kind === 'literal' ? weight : ofConverted * weight))
      if (!synonym.text.includes(text) && context.corpus.occurs(synonym.text)) shown.push(synonym.shown)
    }
  }
  return { alternatives, shown }
}

/** Requirements that words of the same meaning meet too, but for those in quotes; and these words, as they will be shown. */
export function withSynonyms(
  requirements: readonly Requirement[],
  context: ExpansionContext,
): { requirements: Requirement[]; synonyms: string[] } {
  const synonyms = new Set<string>()
  const widened = requirements.map((requirement) => {
    if (requirement.strict) return requirement
    const { alternatives, shown } = widen(requirement.alternatives, context)
    for (const word of shown) synonyms.add(word)
    return { ...requirement, alternatives }
  })
  return { requirements: widened, synonyms: [...synonyms] }
}
