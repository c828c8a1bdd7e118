/**
 * The search's tables → the body of `PUT /storage-talks` for OpenSearch 2 or 3: analysers that treat Chinese as our own search
 * does (full-width letters, traditional characters, Taiwan's words, bigrams, synonyms), with built-in parts alone.
 */
import { normalise, type CharacterFold } from '../../search/text/normalise.ts'
import type { SearchRecords } from '../../search/corpus/search-data.ts'

/** "緩缓儲储" → "緩 => 缓", "儲 => 储". */
function foldMappings(fold: CharacterFold): string[] {
  return [...fold].filter(([from, to]) => from !== to).map(([from, to]) => `${from} => ${to}`)
}

/** Words that the texts use in a sense of their own, as they do 文件, stay. */
function regionalMappings(words: Readonly<Record<string, string>>, corpus: string): string[] {
  return Object.entries(words).flatMap(([theirs, ours]) => (corpus.includes(theirs) ? [] : [`${theirs} => ${ours}`]))
}

/** Solr's format: a comma parts words, "=>" would lead from one to another; such words are left out. */
function synonymLines(topics: SearchRecords['topics'], fold: CharacterFold): string[] {
  const groups = Object.values(topics).flatMap(({ synonyms }) => synonyms)
  const lines = groups.map((group) => [
    ...new Set(group.map((word) => normalise(word, fold)).filter((word) => word !== '' && !/,|=>|#/.test(word))),
  ])
  return [...new Set(lines.filter(({ length }) => length > 1).map((words) => words.join(', ')))].sort()
}

const text = {
  type: 'text',
  analyzer: 'talks_index',
  search_analyzer: 'talks_search',
  fields: { characters: { type: 'text', analyzer: 'talks_characters' } },
}
const keyword = { type: 'keyword' }

/** Every field of a document; none is guessed. */
export const properties = {
  id: keyword,
  title: text,
  otherTitles: text,
  speakers: text,
  event: text,
  summary: text,
  snippets: text,
  guide: { properties: { page: { type: 'integer' }, zh: text, en: text } },
  pinyin: keyword,
  initials: keyword,
  kind: keyword,
  language: keyword,
  level: keyword,
  topics: keyword,
  speakerIds: keyword,
  eventId: keyword,
  date: { type: 'date', format: 'yyyy-MM-dd||yyyy-MM' },
  pages: { type: 'integer' },
} as const

/** @param corpus everything that is searched, normalised. */
export function indexBody({ tables, topics }: SearchRecords, fold: CharacterFold, corpus: string): unknown {
  const words = ['cjk_width', 'lowercase', 'cjk_bigram']
  return {
    settings: {
      analysis: {
        char_filter: {
          talks_fold: { type: 'mapping', mappings: foldMappings(fold) },
          talks_regional: { type: 'mapping', mappings: regionalMappings(tables.regionalWords, corpus) },
        },
        filter: { talks_synonyms: { type: 'synonym_graph', synonyms: synonymLines(topics, fold), lenient: true } },
        analyzer: {
          talks_index: { type: 'custom', char_filter: ['talks_fold'], tokenizer: 'standard', filter: words },
          talks_search: {
            type: 'custom',
            char_filter: ['talks_fold', 'talks_regional'],
            tokenizer: 'standard',
            filter: [...words, 'talks_synonyms'],
          },
          talks_characters: {
            type: 'custom',
            char_filter: ['talks_fold'],
            tokenizer: 'standard',
            filter: ['cjk_width', 'lowercase'],
          },
        },
      },
    },
    mappings: { dynamic: 'strict', properties },
  }
}
