/**
 * What a query demands of a record: each typed word becomes a requirement, met by any of its alternatives.
 */
import * as weights from '../weights.ts'

/** How an alternative relates to what was typed. */
export type MatchKind = 'literal' | 'regional' | 'pinyin' | 'initials' | 'typo' | 'synonym'

/** A normalised text that is searched for. */
export interface Alternative {
  text: string
  kind: MatchKind
  /** How likely it is what was meant, up to 1. */
  weight: number
  /** Records of a topic that it names are found too. */
  namesTopics: boolean
  /** It counts only where a word begins with it. */
  beginsWord: boolean
}

export interface Requirement {
  /** The part of the query it comes from, normalised. */
  typed: string
  alternatives: Alternative[]
  /** A record without it is still a hit, only a lesser one: "of", a single character split off. */
  optional: boolean
  /** How much it counts beside the others. */
  weight: number
  /** Asked for in quotes: a record without it is no hit at all. */
  strict: boolean
}

export function alternative(text: string, kind: MatchKind, weight = 1): Alternative {
  return { text, kind, weight, namesTopics: kind !== 'synonym', beginsWord: false }
}

export function requirement(typed: string, alternatives: Alternative[]): Requirement {
  return { typed, alternatives, optional: false, weight: 1, strict: false }
}

/** The text as typed. */
export function literal(text: string): Requirement {
  return requirement(text, [alternative(text, 'literal')])
}

/** The text as typed in quotes. */
export function exactly(text: string): Requirement {
  return { ...requirement(text, [{ ...alternative(text, 'literal'), namesTopics: false }]), strict: true }
}

/** The same, but a record without it is a hit too. */
export function optional(required: Requirement): Requirement {
  return { ...required, optional: true, weight: weights.query.optional }
}
