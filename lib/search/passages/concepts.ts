/**
 * Words of the same meaning, in everyday and technical speech and in both languages, as one term each: whatever word of a group
 * stands in a text, the group is found there.
 */
import { normalise, type CharacterFold } from '../text/normalise.ts'
import { phraseForm } from './terms.ts'

/** A group that a text names, and the word by which it does, as it stands in the group. */
export interface NamedConcept {
  /** Index of the group. */
  concept: number
  word: string
}

export interface Concepts {
  /** Groups that the normalised text names, in order; of words within one another the longest alone. */
  namedIn: (text: string) => NamedConcept[]
  /** The words of a group, normalised. */
  wordsOf: (concept: number) => readonly string[]
}

interface Node {
  /** By the code unit that follows. */
  next: Map<number, Node>
  /** What ends here. */
  named: NamedConcept[]
}

const makeNode = (): Node => ({ next: new Map(), named: [] })

function addWord(root: Node, named: NamedConcept): void {
  let node = root
  const form = phraseForm(named.word)
  for (let at = 0; at < form.length; at += 1) {
    const next = node.next.get(form.charCodeAt(at)) ?? makeNode()
    node.next.set(form.charCodeAt(at), next)
    node = next
  }
  if (node !== root) node.named.push(named)
}

/** The longest word from `at` on. */
function longestAt(root: Node, form: string, at: number): { end: number; named: readonly NamedConcept[] } | null {
  let longest: { end: number; named: readonly NamedConcept[] } | null = null
  let node: Node | undefined = root
  for (let end = at; end < form.length;) {
    node = node.next.get(form.charCodeAt(end))
    if (!node) break
    end += 1
    if (node.named.length > 0) longest = { end, named: node.named }
  }
  return longest
}

/** @param groups as they are written. */
export function createConcepts(groups: readonly (readonly string[])[], fold: CharacterFold): Concepts {
  const words = groups.map((group) => group.map((word) => normalise(word, fold)))
  const root = makeNode()
  words.forEach((group, concept) => {
    for (const word of group) addWord(root, { concept, word })
  })

  function namedIn(text: string): NamedConcept[] {
    const form = phraseForm(text)
    const found: NamedConcept[] = []
    let reached = 0
    for (let at = 0; at < form.length; at += 1) {
      const longest = longestAt(root, form, at)
      if (!longest || longest.end <= reached) continue
      found.push(...longest.named)
      reached = longest.end
    }
    return found
  }

  return { namedIn, wordsOf: (concept) => words[concept] ?? [] }
}
