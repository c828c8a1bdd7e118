/** What the search of the browser loads → the tables of the server, in the columns of sql/schema.sql. */
import { buildCorpus, type Corpus } from '../../search/corpus/corpus.ts'
import type { SearchRecord, SearchRecords } from '../../search/corpus/search-data.ts'
import type { SearchFiles } from '../measure/relevance/open-searcher.ts'
import { buildVocabulary, type Vocabulary } from '../../search/corpus/vocabulary.ts'
import { valueFilters, valuesOf, yearOf } from '../../search/filter/facets.ts'
import { namesOf } from '../../search/filter/match-condition.ts'
import { topicsOf } from '../../search/filter/record-topics.ts'
import { fieldNamed, fieldWords } from '../../search/query/field-names.ts'
import { namedRuns } from '../../search/guess/initials.ts'
import { stopWords } from '../../search/query/stop-words.ts'
import { normalise } from '../../search/text/normalise.ts'
import { readPinyin } from '../../search/guess/pinyin.ts'
import type { Row, Table } from './copy-text.ts'
import { foldTable } from './fold-table.ts'
import { initialsOf, knownWordsIn, lexemesOf, marks, toTsvector } from './lexemes.ts'
import { passagesTable } from './passages.ts'
import { maxCounted } from './sql-files.ts'

/** A bit for every letter that a word has, and for every sixth digit; talks.letters_of does the same. */
function lettersOf(word: string): number {
  return [...word].reduce((bits, letter) => {
    const code = letter.charCodeAt(0)
    return bits | (1 << (code >= 97 ? code - 97 : 26 + (code % 6)))
  }, 0)
}

/** What a record is filtered and counted by: kind=slides, year=2021. */
function facetsOf(record: SearchRecord, topics: SearchRecords['topics']): string[] {
  const year = yearOf(record)
  return [
    ...valueFilters.flatMap((filter) => valuesOf(record, filter, topics).map((value) => `${filter}=${value}`)),
    ...(year === undefined ? [] : [`year=${year}`]),
  ]
}

/** Counts on the way what records hold. */
function* documentRows(
  { records }: Corpus,
  words: readonly string[],
  topics: SearchRecords['topics'],
  held: Map<string, number>,
): Generator<Row> {
  const knownIn = knownWordsIn(words)
  for (const [position, { haystack, record }] of records.entries()) {
    const lexemes = lexemesOf(haystack)
    const known = knownIn(haystack, lexemes)
    const pairs = lexemes.filter((lexeme) => /^[^a-z0-9~]./u.test(lexeme))
    for (const word of new Set([...pairs, ...known, ...haystack.replace(/[a-z0-9~\s]/g, '')]))
      held.set(word, (held.get(word) ?? 0) + 1)
    const named = topicsOf(record, topics).map((id) => marks.topic + id)
    yield [position, haystack, toTsvector([...lexemes, ...known.map((word) => marks.known + word), ...named])]
  }
}

/** Counts of what many records hold, once the documents are written. */
function* commonRows(held: ReadonlyMap<string, number>): Generator<Row> {
  for (const [word, records] of held) if (records >= maxCounted) yield [word, records]
}

function recordRows({ records, topics }: SearchRecords): Row[] {
  return records.map((record, position) => [
    ...[position, record.id, record.title, record.zh ?? null, record.en ?? null, record.kind, record.level ?? null],
    record.lang === undefined ? [] : record.lang.split('+'),
    record.speakers ?? [],
    ...[record.event ?? null, record.eventDate ?? null, record.date ?? null, yearOf(record) ?? null, record.pages ?? null],
    topicsOf(record, topics),
    record.background ?? false,
    facetsOf(record, topics),
  ])
}

function referenceTables({ topics, speakers, events }: SearchRecords): Table[] {
  return [
    {
      name: 'talks.topic (id, facet, zh, en, aliases)',
      rows: Object.entries(topics).map(([id, { facet, zh, en, aliases }]) => [id, facet, zh, en, aliases]),
    },
    {
      name: 'talks.speaker (id, name, other, org)',
      rows: Object.entries(speakers).map(([id, { name, other, org }]) => [id, name, other, org]),
    },
    { name: 'talks.event (id, zh, en)', rows: Object.entries(events).map(([id, { zh, en }]) => [id, zh, en]) },
  ]
}

function vocabularyTables({ words, topicsNamed, synonymsOf }: Vocabulary, topics: SearchRecords['topics']): Table[] {
  return [
    { name: 'talks.vocabulary (word)', rows: words.map((word) => [word]) },
    {
      name: 'talks.topic_word (word, topic, strength)',
      rows: words.flatMap((word) =>
        [...topicsNamed(word)].filter(([id]) => id in topics).map(([id, strength]) => [word, id, strength]),
      ),
    },
    { name: 'talks.synonym (word, other)', rows: words.flatMap((word) => synonymsOf(word).map(({ text }) => [word, text])) },
    { name: 'talks.stop_word (word)', rows: [...stopWords].map((word) => [word]) },
  ]
}

const namedFields = ['speaker', 'topic', 'kind', 'level', 'event', 'lang'] as const

function fieldTables(data: SearchRecords, plain: (text: string) => string): Table[] {
  const values = namedFields.flatMap((field) =>
    namesOf(field, data).flatMap(([id, names]) => [...new Set([id, ...names].map(plain))].map((name): Row => [field, id, name])),
  )
  return [
    {
      name: 'talks.field_name (name, field)',
      rows: fieldWords.map((word): Row => [word, fieldNamed(word) ?? word]),
    },
    { name: 'talks.field_value (field, id, name)', rows: values },
  ]
}

/** Every table that is filled, in the order in which their rows are made. */
export function tablesOf({ data, text: texts, pages }: SearchFiles): Table[] {
  const corpus = buildCorpus(data, texts)
  for (const part of pages) corpus.pages.add(part)
  const vocabulary = buildVocabulary(data.topics, corpus.fold)
  const { syllables } = readPinyin(data.tables.pinyin)
  const words = new Map([...corpus.words].map(([word, { records }]) => [word, records]))
  for (const { text } of corpus.pages.pages)
    for (const word of text.match(/[a-z0-9]+/g) ?? []) if (!words.has(word)) words.set(word, 0)
  const held = new Map<string, number>()
  return [
    {
      name: 'talks.record (position, id, title, zh, en, kind, level, languages, speakers, event, event_date, date, year, pages, topics, background, facets)',
      rows: recordRows(data),
    },
    { name: 'talks.document (record, own, lexemes)', rows: documentRows(corpus, vocabulary.words, data.topics, held) },
    { name: 'talks.common (word, records)', rows: commonRows(held) },
    passagesTable(data, texts, corpus, syllables),
    ...referenceTables(data),
    { name: 'talks.character_fold (character, folded)', rows: foldTable(corpus.fold) },
    { name: 'talks.regional_word (theirs, ours)', rows: Object.entries(data.tables.regionalWords) },
    { name: 'talks.syllable (syllable)', rows: Object.keys(data.tables.pinyin).map((syllable) => [syllable]) },
    {
      name: 'talks.pinyin (syllable, character)',
      rows: Object.entries(data.tables.pinyin).flatMap(([syllable, all]) => [...all].map((character) => [syllable, character])),
    },
    ...vocabularyTables(vocabulary, data.topics),
    { name: 'talks.word (word, records, letters)', rows: [...words].map(([word, records]) => [word, records, lettersOf(word)]) },
    {
      name: 'talks.han_name (run, whole, uses, initials)',
      rows: [...namedRuns(corpus.records, vocabulary.words)].map(([run, { whole, count }]) => [
        run,
        whole,
        count,
        toTsvector(initialsOf(run, syllables)),
      ]),
    },
    ...fieldTables(data, (text) => normalise(text, corpus.fold)),
  ]
}
