/**
 * Words of the same meaning, from the vocabulary and across languages: 快照 ⇄ snapshot. A word that is not yet typed to its
 * end already means what it can only become: kubern → kubernetes.
 */
import type { ExpansionContext } from './expand-word.ts'
import { isHan } from '../text/normalise.ts'
import { alternative, type Alternative, type Requirement } from './requirement.ts'

const mostCompletions = 3
const completionWeight = 0.8
/** Of alternatives with other meanings, only the likeliest bring words of their own. */
const mostExpanded = 6
const convertedWeight = 0.8
/** Longer words hold a single character by accident. */
const longestHolder = 4

/**
 * Words of the vocabulary that a text is the beginning of, if they all are of one topic. A single character is looked for in
 * words that hold it: 云 → 云原生, 云盘.
 */
function completionsOf(text: string, { vocabulary }: ExpansionContext): readonly string[] {
  if (/^\p{Script=Han}$/u.test(text)) return vocabulary.longerWords(text).filter(({ length }) => length <= longestHolder)
  const longEnough = isHan(text) ? text.length > 2 : /^[a-z0-9]{4,}/.test(text)
  if (!longEnough || vocabulary.has(text)) return []
  const words = vocabulary.completions(text)
  const topics = new Set(words.flatMap((word) => [...vocabulary.topicsNamed(word).keys()]))
  return topics.size === 1 ? words.slice(0, mostCompletions) : []
}

/** Adds alternatives to a requirement; returns the words that stand somewhere, as they will be shown. */
function addTo({ alternatives }: Requirement, context: ExpansionContext): string[] {
  const shown: string[] = []
  const add = (added: Alternative) => {
    if (!alternatives.some(({ text }) => text === added.text)) alternatives.push(added)
  }
  for (const { text, kind } of [...alternatives]) {
    if (kind !== 'literal') continue
    for (const word of completionsOf(text, context)) add({ ...alternative(word, 'synonym', completionWeight), namesTopics: true })
  }
  for (const { text, weight, kind } of alternatives.slice(0, mostExpanded)) {
    for (const synonym of context.vocabulary.synonymsOf(text)) {
      add(alternative(synonym.text, 'synonym', kind === 'literal' ? weight : convertedWeight * weight))
      if (!synonym.text.includes(text) && context.corpus.occurs(synonym.text)) shown.push(synonym.shown)
    }
  }
  return shown
}

/** Adds words of the same meaning to what is not asked for in quotes; returns them as they will be shown. */
export function addSynonyms(requirements: readonly Requirement[], context: ExpansionContext): string[] {
  return [...new Set(requirements.flatMap((requirement) => (requirement.strict ? [] : addTo(requirement, context))))]
}
