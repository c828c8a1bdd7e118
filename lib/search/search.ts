/**
 * Query + filters → ranked records, each with the reason why it is there. The whole search in one pure function per
 * corpus; the worker, the command line, the relevance measurement and the tests all call it.
 */
import { buildCorpus } from './corpus/corpus.ts'
import type { ExpansionContext } from './query/expansion.ts'
import { createFacetCounter, type FacetCounts, type Filters, type Hindrance } from './filter/facets.ts'
import { NoGuesses, type Guesses, type MakeGuesses } from './query/guesses.ts'
import { makeHit, type Hit } from './rank/hit.ts'
import { conditionTest } from './filter/match-condition.ts'
import { recordsWith } from './filter/excluded-word.ts'
import { normalise } from './text/normalise.ts'
import { blankAddresses } from './text/addresses.ts'
import type { Wish } from './query/soft-words.ts'
import { wishTests } from './filter/wish-tests.ts'
import type { PassageHit, QuestionAnswerer } from './passages/answer-question.ts'
import type { Passage } from './passages/passage.ts'
import { nameInAddress, readPasted } from './query/read-pasted.ts'
import { leadBy } from './rank/lead-by.ts'
import { readsAsQuestion } from './query/reads-as-question.ts'
import { parseQuery, type Query } from './query/parse-query.ts'
import { rank, rankAll, type Ranking } from './rank/rank.ts'
import { productNames } from './query/product-names.ts'
import { reachMeaning } from './rank/reach-meaning.ts'
import type { Requirement } from './query/requirement.ts'
import { readTerms, withoutEndSigns, type Reading } from './query/read-terms.ts'
import { createScorer } from './rank/score.ts'
import type { PageTexts, SearchRecord, SearchRecords, SearchText } from './corpus/search-data.ts'
import { buildVocabulary } from './corpus/vocabulary.ts'
import * as weights from './weights.ts'

export type { Hit, Why } from './rank/hit.ts'
export type { PassageHit } from './passages/answer-question.ts'

export interface SearchSources {
  data: SearchRecords
  /** Null until the texts are loaded; titles, names and dates are searched before. */
  text: SearchText | null
}

export interface SearchRequest {
  q: string
  filters: Filters
  /** Words of the same meaning are searched too. */
  synonyms: boolean
  /** Every word must be found, "ppt" too: the query has no wishes. */
  literally?: boolean
  /** Pages that may answer are looked for where nothing holds what was typed; unless it is said, they are. */
  passages?: boolean
  /** Originals in this language rise. */
  readersLanguage?: 'en'
}

export interface SearchAnswer {
  /** What was found, best first. */
  records: readonly SearchRecord[]
  /** Pages that may answer a question, best first; none where what was typed stands somewhere. */
  passages: readonly PassageHit[]
  /** Pages may answer it, once an answerer is there. */
  lacksAnswerer: boolean
  /** A word stands nowhere, and might be taken for another, once guesses are there. */
  lacksGuesses: boolean
  /** Why a record was found and where; worked out where it is asked for, as a page shows ten of a thousand. */
  hitOf: (record: SearchRecord) => Hit
  /** How many have each value of the filters. */
  countFacets: () => FacetCounts
  /** Words of the same meaning that were searched too. */
  synonyms: string[]
  /** What the query was taken to wish for, or, where it is read literally, could be. */
  wishes: Wish[]
  /** What must not be found, as it was typed: -ceph. */
  excluded: string[]
  /** How many there are without the filters. */
  unfiltered: number
  /** The filter that keeps most out, and how many it does; null where no single one does. */
  hindrance: () => Hindrance | null
  /** Nothing held all the words; these hold some. */
  partial: boolean
  /** What was looked for. */
  requirements: readonly Requirement[]
}

export interface Searcher {
  search: (request: SearchRequest) => SearchAnswer
  /** Words to try instead of the last one typed; null without guesses. */
  suggest: (q: string, max: number) => string[] | null
  /** From now on words that stand nowhere are taken for what is likely meant. */
  addGuesses: (makeGuesses: MakeGuesses) => void
  /** From now on questions are answered by pages. What cuts and ranks passages comes from outside: few searches need it. */
  addAnswerer: (answerer: QuestionAnswerer) => void
  /** Adds text of originals to what is searched. */
  addPages: (texts: PageTexts) => void
}

/** What of a query is read: of a pasted text, the beginning. */
function cut(q: string): string {
  return q.slice(0, weights.query.maxCharacters)
}

/** Without guesses and answers to questions, which few searches need: the worker adds them when one does. */
export function createSearcher({ data, text }: SearchSources): Searcher {
  const corpus = buildCorpus(data, text ?? {})
  const vocabulary = buildVocabulary(data.topics, corpus.fold)
  const context: ExpansionContext = {
    corpus,
    vocabulary,
    products: productNames(data.topics, corpus.fold),
    regionalWords: new Map(Object.entries(data.tables.regionalWords)),
  }
  const { score, explain, forget } = createScorer(corpus, vocabulary)
  const facets = createFacetCounter(data.records, data.topics)
  const positions = new Map(data.records.map(({ id }, index) => [id, index]))
  const plain = (typed: string) => normalise(typed, corpus.fold)
  const topicsNamed = (requirements: readonly Requirement[]) =>
    requirements.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ kind, text }, at) =>
        at === 0 || kind === 'literal' ? [...vocabulary.topicsNamed(text).keys()] : [],
      ),
    )

  /** What holds the words that a short one stands for, where that is all that was typed: of "pg", placement groups. */
  function spelledOut([only, ...others]: readonly Requirement[]): ReadonlySet<number> {
    if (!only || others.length > 0 || !/^[a-z0-9]+$/.test(only.typed) || only.typed.length > weights.query.shortWord)
      return new Set()
    const longer = vocabulary.synonymsOf(only.typed).filter(({ text }) => text.length > weights.query.shortWord)
    return new Set(longer.flatMap(({ text }) => corpus.find(text)))
  }

  function candidateTest({ excluded, conditions }: Query): (index: number) => boolean {
    const unwanted = excluded
      .map(({ text }) => plain(text))
      .filter((word) => word !== '')
      .map((word) => recordsWith(word, corpus))
    const tests = conditions.map((condition) => conditionTest(condition, data, corpus.fold))
    return (index) => {
      const record = corpus.records[index]?.record
      return record !== undefined && tests.every((test) => test(record)) && !unwanted.some((records) => records.has(index))
    }
  }

  /**
   * What stands in a title as typed is meant so, even if it looks like the query language: "-X Charset" of "PolarDB-X Charset".
   * Where a text holds "success or failure", its "or" is a word.
   */
  function understand(q: string): Query {
    const query = parseQuery(q)
    const typed = plain(q)
    const hasSigns = query.excluded.length + query.conditions.length > 0
    const hasEither = query.terms.some(({ orBefore }) => orBefore)
    if ((!hasSigns && !hasEither) || typed === '') return query
    const inTitle = () => corpus.find(typed).some((index) => corpus.records[index]?.titles.includes(typed))
    const stands = hasSigns ? inTitle() : corpus.occurs(typed) || corpus.pages.occurs(typed)
    if (!stands) return query
    const words = q.split(/\s+/).filter((word) => word !== '')
    return { terms: words.map((word) => ({ text: word, phrase: false })), excluded: [], conditions: [] }
  }

  let guesses: Guesses | null = null
  let answerer: QuestionAnswerer | null = null

  /** What stands somewhere as it was typed is no question, and neither is what is asked for in quotes. */
  function mayBeAsked({ terms }: Query, phrases: readonly string[]): boolean {
    if (phrases.length === 0 || terms.some(({ phrase }) => phrase)) return false
    return !phrases.some((phrase) => corpus.occurs(phrase) || corpus.pages.occurs(phrase))
  }

  /** Where what was typed may be answered by pages: whether it reads as a question, or is words that are met in part. */
  function kindOfQuestion(typed: string, query: Query, { phrases, wishes }: Reading, { order: [best], of }: Ranking) {
    // "What to read first about block storage" asks for documents, not for a page that says it.
    const asksForDocuments = wishes.some(({ field }) => field === 'level')
    const isQuestion = readsAsQuestion(typed) && !asksForDocuments
    const isPartial = best === undefined || of(best).missing.length > 0
    if (!(isQuestion || isPartial) || !mayBeAsked(query, phrases)) return null
    return isQuestion ? 'question' : 'words'
  }

  function readPage({ record, page, anchor }: Passage): string | undefined {
    const section = anchor === null ? undefined : corpus.pages.sectionAt(record, anchor)
    return page === null ? section?.text : corpus.pages.pageAt(record, page)?.text
  }

  /** The pages that may answer what was typed; their documents first where it reads as a question. */
  function answerQuestion(query: Query, reading: Reading, ranking: Ranking, passing: () => ReadonlySet<number>) {
    const { order } = ranking
    const typed = query.terms.map((term) => term.text).join(' ')
    const kind = kindOfQuestion(typed, query, reading, ranking)
    if (!answerer || !kind) return { passages: [], order, lacksAnswerer: kind !== null }
    const candidates = passing()
    const { passages, records } = answerer.answer(typed, (index) => candidates.has(index), readPage)
    return { passages, order: kind === 'question' ? leadBy(records, order) : order, lacksAnswerer: false }
  }

  /** What of a query is looked for: all of it where it stands somewhere as it was typed; of an address of a record its title. */
  function read(q: string): string {
    if (corpus.occurs(normalise(q.trim(), corpus.fold))) return q
    const at = positions.get(nameInAddress(q) ?? '')
    return (at === undefined ? null : data.records[at]?.title) ?? readPasted(q)
  }

  function search({
    q: given,
    filters,
    synonyms,
    literally = false,
    readersLanguage,
    passages = true,
  }: SearchRequest): SearchAnswer {
    const q = read(cut(given))
    const none = new NoGuesses()
    const words = guesses ?? none
    const query = understand(words.readNumbers(blankAddresses(q)))
    const reading = readTerms(query, synonyms, literally, { ...context, guesses: words })
    const { requirements, wishes } = reading
    // What stands as it was typed comes first, whatever else a date or an OR in it could mean.
    const typed = withoutEndSigns(plain(q))
    const isRead = reading.phrases.length === 0 || reading.phrases.includes(typed) || !corpus.occurs(typed)
    const phrases = isRead ? reading.phrases : [typed, ...reading.phrases]
    const isCandidate = candidateTest(query)
    const ranking =
      requirements.length === 0 && wishes.length === 0
        ? rankAll(corpus.records.length, isCandidate)
        : rank(
            requirements,
            phrases,
            corpus,
            score,
            isCandidate,
            literally ? [] : wishTests(wishes, topicsNamed(requirements), data),
            (index) => readersLanguage !== undefined && data.records[index]?.lang === readersLanguage,
          )
    const reached = { ...ranking, order: reachMeaning(ranking.order, spelledOut(requirements)) }
    const passing = () => new Set(facets.filter(rankAll(corpus.records.length, isCandidate).order, filters))
    const unasked = { passages: [], order: reached.order, lacksAnswerer: false }
    const asked = passages ? answerQuestion(query, reading, reached, passing) : unasked
    const sources = { corpus, requirements, phrases, explain, ranking }
    const [best] = ranking.order
    return {
      records: facets.filter(asked.order, filters).flatMap((index) => data.records[index] ?? []),
      passages: asked.passages,
      lacksAnswerer: asked.lacksAnswerer,
      lacksGuesses: none.wanted,
      hitOf: (record) => makeHit(record, positions.get(record.id) ?? -1, sources),
      countFacets: () => facets.count(asked.order, filters),
      synonyms: reading.synonyms,
      wishes,
      excluded: query.excluded.map(({ typed }) => typed),
      unfiltered: ranking.order.length,
      hindrance: () => facets.hindrance(asked.order, filters),
      partial: best !== undefined && ranking.of(best).missing.length > 0,
      requirements,
    }
  }

  function suggest(q: string, max: number): string[] | null {
    const word = plain(parseQuery(cut(q)).terms.at(-1)?.text ?? '')
    return word === '' ? [] : (guesses?.suggest(word, max) ?? null)
  }

  function addPages(texts: PageTexts): void {
    corpus.pages.add(texts)
    guesses?.forget()
    forget()
  }

  function addGuesses(makeGuesses: MakeGuesses): void {
    guesses ??= makeGuesses(context, data.tables.pinyin)
  }

  function addAnswerer(added: QuestionAnswerer): void {
    answerer = added
  }

  return { search, suggest, addGuesses, addAnswerer, addPages }
}
