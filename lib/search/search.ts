/**
 * Query + filters → ranked records, each with the reason why it is there. The whole search in one pure function per
 * corpus; the worker, the command line, the relevance measurement and the tests all call it.
 */
import type MiniSearch from 'minisearch'
import { applyFilters, inRange, yearOf, type FacetCounts, type Filters } from './facets.ts'
import { buildCorpus, standsAsWord, type CorpusField, type CorpusRecord } from './corpus.ts'
import { expandSpacedPinyin, expandWord, literal, type Alternative, type ExpansionContext, type MatchKind, type Requirement } from './expand-term.ts'
import { normalise } from './normalise.ts'
import { parseQuery, type FieldCondition, type Query } from './parse-query.ts'
import { initialsOf } from './pinyin.ts'
import { scoreAlternative, type IndexScores } from './score.ts'
import type { SearchRecord, SearchRecords, SearchText } from './search-data.ts'
import type { TextDocument, TitleDocument } from './search-index.ts'
import { titleBoosts } from './search-index.ts'
import { indexQuery } from './index-query.ts'
import { matchesName, synonymIndex, type SynonymIndex } from './synonyms.ts'

export interface SearchSources {
  data: SearchRecords
  titleIndex: MiniSearch<TitleDocument>
  /** Null until the texts are loaded; titles, names and dates are searched before. */
  text: { text: SearchText; index: MiniSearch<TextDocument> } | null
}

export interface SearchRequest {
  q: string
  filters: Filters
  /** Words of the same meaning are searched too. */
  synonyms: boolean
}

/** Why a record is a hit when it is not by the very words typed. */
export interface Why {
  kind: Exclude<MatchKind, 'literal'> | 'topic'
  typed: string
  found: string
}

export interface Hit {
  record: SearchRecord
  score: number
  why: Why[]
  /** Normalised words to highlight. */
  words: string[]
  /** Guide pages that hold a word, best first. */
  pages: number[]
}

export interface SearchAnswer {
  hits: Hit[]
  counts: FacetCounts
  /** Words of the same meaning that were searched too. */
  synonyms: string[]
  /** Nothing held all the words; these hold some. */
  partial: boolean
  /** For each typed word that stands nowhere: what was searched instead. */
  converted: Why[]
}

export interface Searcher {
  search: (request: SearchRequest) => SearchAnswer
  /** Indexed words that begin like the last word typed, or are close to it. */
  suggest: (q: string, most: number) => string[]
}

interface Found {
  alternative: Alternative
  fields: CorpusField[]
  topic: string | null
  score: number
}

/** How one record answers a list of requirements. */
interface Answer {
  entry: CorpusRecord
  requirements: readonly Requirement[]
  found: Found[][]
  satisfied: number
  score: number
  tier: number
}

const literalTier = 1

/** Where fewer records hold the very words, a long word is also taken apart. */
const fewLiteralHits = 5

const noScores: IndexScores = { title: new Map(), text: new Map() }
const mostPages = 12

/** A literal phrase as typed, all words in one place, is worth this much per kind of field. */
const phraseWorth: Record<CorpusField['kind'], number> = { title: 8, other: 6, speaker: 4, event: 4, date: 2, summary: 3, guide: 2, snippet: 1 }

export function createSearcher({ data, titleIndex, text }: SearchSources): Searcher {
  const corpus = buildCorpus(data, text?.text ?? {})
  const synonyms: SynonymIndex = synonymIndex(data.topics, corpus.fold)
  const occurrence = new Map<string, boolean>()
  const occurs = (word: string): boolean => {
    let known = occurrence.get(word)
    if (known === undefined) {
      known = corpus.records.some(({ haystack }) => haystack.includes(word)) || synonyms.names.has(word)
      if (occurrence.size > 5000) occurrence.clear()
      occurrence.set(word, known)
    }
    return known
  }
  const scores = new Map<string, IndexScores>()

  /** BM25 of both indexes for one normalised text. */
  function indexScores(word: string): IndexScores {
    const known = scores.get(word)
    if (known) return known
    const query = indexQuery(word)
    if (query.terms.length === 0) return noScores
    const title = new Map<string, number>()
    for (const result of titleIndex.search(query.text, { ...query.options, boost: titleBoosts })) title.set(String(result.id), result.score)
    const byRecord = new Map<string, number[]>()
    for (const result of text?.index.search(query.text, query.options) ?? []) {
      const [id = ''] = String(result.id).split('#')
      byRecord.set(id, [...(byRecord.get(id) ?? []), result.score])
    }
    const collapsed = new Map([...byRecord].map(([id, all]) => [id, (all[0] ?? 0) + 0.3 * ((all[1] ?? 0) + (all[2] ?? 0))]))
    const made = { title, text: collapsed }
    if (scores.size > 500) scores.clear()
    scores.set(word, made)
    return made
  }

  function nearestWords(word: string): string[] {
    const edits = word.length < 4 ? 0 : word.length < 6 ? 1 : 2
    if (edits === 0 || word.length > 40) return []
    const found = new Map<string, number>()
    for (const index of [titleIndex, text?.index]) {
      const results = index?.search(word, { fuzzy: edits, tokenize: (typed) => [typed], combineWith: 'OR' }) ?? []
      for (const { terms, score } of results) for (const term of terms) found.set(term, (found.get(term) ?? 0) + score)
    }
    return [...found].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([term]) => term)
  }

  const pinyin = new Map(Object.entries(data.tables.pinyin).map(([syllable, characters]) => [syllable, [...characters]]))
  const context: ExpansionContext = {
    corpus,
    pinyin,
    initials: initialsOf(pinyin),
    regionalWords: new Map(Object.entries(data.tables.regionalWords)),
    nearestWords,
    occurs,
  }

  function requirementsOf({ terms }: Query, loose: boolean): Requirement[] {
    const plain = terms.map((term) => ({ ...term, text: normalise(term.text, corpus.fold) })).filter((term) => term.text !== '')
    const words = plain.map((term) => term.text)
    const spaced = plain.some(({ phrase }) => phrase) || words.every(occurs) ? null : expandSpacedPinyin(words, context)
    return spaced ?? plain.flatMap(({ text: word, phrase }) => (phrase ? [literal(word)] : expandWord(word, loose, context)))
  }

  /** Adds words of the same meaning to each requirement; returns them as they will be shown. */
  function addSynonyms(requirements: Requirement[], query: Query): string[] {
    const phrases = new Set(query.terms.filter(({ phrase }) => phrase).map((term) => normalise(term.text, corpus.fold)))
    const shown = new Set<string>()
    for (const requirement of requirements) {
      if (phrases.has(requirement.typed)) continue
      for (const { text: word } of requirement.alternatives.slice(0, 3)) {
        for (const synonym of synonyms.synonymsOf(word)) {
          if (requirement.alternatives.some((known) => known.text === synonym.text)) continue
          requirement.alternatives.push({ text: synonym.text, kind: 'synonym', weight: 1 })
          if (!synonym.text.includes(word) && occurs(synonym.text)) shown.add(synonym.shown)
        }
      }
    }
    return [...shown]
  }

  function findIn(entry: CorpusRecord, alternative: Alternative, withTopics: boolean): Found | null {
    const topic = withTopics ? (entry.record.topics ?? []).find((id) => synonyms.names.get(alternative.text)?.has(id)) ?? null : null
    const stands = alternative.kind === 'literal' ? (text_: string) => text_.includes(alternative.text) : (text_: string) => standsAsWord(text_, alternative.text)
    const fields = stands(entry.haystack) ? entry.fields.filter((field) => stands(field.text)) : []
    if (fields.length === 0 && topic === null) return null
    // A synonym's own topic only repeats what the typed word's topic says.
    const namesTopic = topic !== null && alternative.kind !== 'synonym'
    const score = scoreAlternative(entry, alternative, fields, namesTopic, indexScores(alternative.text))
    return score > 0 ? { alternative, fields, topic: namesTopic ? topic : null, score } : null
  }

  function answerOf(entry: CorpusRecord, requirements: readonly Requirement[], phrase: string, withTopics: boolean): Answer {
    const found = requirements.map(({ alternatives }) => {
      const all = alternatives.flatMap((alternative) => findIn(entry, alternative, withTopics) ?? [])
      return all.sort((a, b) => b.score - a.score)
    })
    const satisfied = found.filter((all) => all.length > 0).length
    let score = found.reduce((sum, [best, second]) => sum + (best?.score ?? 0) + 0.15 * (second?.score ?? 0), 0)
    if (phrase !== '' && requirements.length > 1 && entry.haystack.includes(phrase)) {
      score += Math.max(...entry.fields.map((field) => (field.text.includes(phrase) ? phraseWorth[field.kind] : 0)))
    }
    return { entry, requirements, found, satisfied, score, tier: found.every(isLiteral) ? literalTier : 0 }
  }

  function toHit({ entry, requirements, found, score }: Answer): Hit {
    const pages = new Map<number, number>()
    const why: Why[] = []
    found.forEach((all, index) => {
      const best = all[0]
      const typed = requirements[index]?.typed ?? ''
      if (best && !isLiteral(all)) {
        const viaTopic = best.fields.length === 0 ? best.topic : null
        if (viaTopic !== null) why.push({ kind: 'topic', typed, found: viaTopic })
        else if (best.alternative.kind !== 'literal') why.push({ kind: best.alternative.kind, typed, found: best.alternative.text })
      }
      const inPages = new Map<number, number>()
      for (const { fields, alternative } of all) {
        const worth = alternative.kind === 'synonym' ? 0.6 : 1
        for (const { page } of fields) if (page !== undefined) inPages.set(page, Math.max(inPages.get(page) ?? 0, worth))
      }
      for (const [page, worth] of inPages) pages.set(page, (pages.get(page) ?? 0) + worth)
    })
    return {
      record: entry.record,
      score,
      why,
      words: [...new Set(found.flat().filter(({ fields }) => fields.length > 0).map(({ alternative }) => alternative.text))],
      pages: [...pages].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostPages).map(([page]) => page),
    }
  }

  function meets(entry: CorpusRecord, condition: FieldCondition): boolean {
    const holds = 'range' in condition
      ? inRange(condition.field === 'year' ? yearOf(entry.record) : entry.record.pages, condition.range)
      : matchesName(entry, condition.field, normalise(condition.value, corpus.fold), data, corpus.fold)
    return holds !== condition.not
  }

  function search({ q, filters, synonyms: withSynonyms }: SearchRequest): SearchAnswer {
    const query = parseQuery(q)
    const excluded = query.excluded.map((word) => normalise(word, corpus.fold)).filter((word) => word !== '')
    const candidates = corpus.records.filter(
      (entry) => query.conditions.every((condition) => meets(entry, condition)) && !excluded.some((word) => entry.haystack.includes(word)),
    )
    const phrase = normalise(query.terms.map((term) => term.text).join(' '), corpus.fold)
    const rank = (requirements: readonly Requirement[]): Answer[] =>
      candidates
        .map((entry) => answerOf(entry, requirements, phrase, withSynonyms))
        .filter(({ satisfied }) => satisfied > 0 || requirements.length === 0)
        .sort((a, b) => b.tier - a.tier || b.score - a.score || (a.entry.record.id < b.entry.record.id ? -1 : 1))

    const requirements = requirementsOf(query, false)
    const expanded = withSynonyms ? addSynonyms(requirements, query) : []
    const answers = rank(requirements)
    let ranked = answers.filter(({ satisfied }) => satisfied === requirements.length)
    if (ranked.filter(({ tier }) => tier === literalTier).length < fewLiteralHits && requirements.length > 0) {
      const loose = requirementsOf(query, true)
      if (loose.length > requirements.length) {
        if (withSynonyms) addSynonyms(loose, query)
        const known = new Set(ranked.map(({ entry }) => entry))
        ranked = [...ranked, ...rank(loose).filter(({ entry, satisfied }) => satisfied === loose.length && !known.has(entry))]
      }
    }
    const partial = ranked.length === 0 && requirements.length > 1
    if (partial) ranked = answers.map((answer) => ({ ...answer, score: answer.score * (answer.satisfied / requirements.length) ** 2 })).sort((a, b) => b.score - a.score)
    const { passing, counts } = applyFilters(ranked.map(({ entry }) => entry.record), filters, data.topics)
    const hits = ranked
      .filter(({ entry }) => passing.has(entry.record.id))
      .map(toHit)
    const converted = requirements.flatMap(({ typed, alternatives }): Why[] => {
      const first = alternatives[0]
      return first && first.kind !== 'literal' && first.kind !== 'synonym' ? [{ kind: first.kind, typed, found: first.text }] : []
    })
    return { hits, counts, synonyms: expanded, partial, converted }
  }

  function suggest(q: string, most: number): string[] {
    const word = normalise(parseQuery(q).terms.at(-1)?.text ?? '', corpus.fold)
    if (word === '') return []
    const begun = titleIndex.autoSuggest(word, { prefix: true, fuzzy: false, tokenize: (typed) => [typed] }).map(({ suggestion }) => suggestion)
    return [...new Set([...begun, ...nearestWords(word)])].slice(0, most)
  }

  return { search, suggest }
}

/** The requirement stands in the record in the very words typed. */
function isLiteral(found: readonly Found[]): boolean {
  return found.some(({ alternative, fields }) => alternative.kind === 'literal' && fields.length > 0)
}
