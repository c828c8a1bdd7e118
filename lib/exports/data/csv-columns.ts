/** The columns of `talks.csv`, in order: what the file holds and what `datapackage.json` says about it. */
import type { Talk } from '../../catalogue/catalogue.ts'
import { kinds, languages, levels } from '../../catalogue/kinds.ts'
import { talkPath, type SiteUrls } from '../../words/site-urls.ts'

export type CsvCell = string | number | null
type Value = (talk: Talk, urls: SiteUrls) => CsvCell

interface Constraints {
  required?: true
  unique?: true
  minimum?: number
  enum?: readonly string[]
  pattern?: string
}

export interface CsvColumn {
  name: string
  /** Type and format of a Table Schema field. */
  type: 'string' | 'integer'
  format?: 'uri'
  description: string
  constraints?: Constraints
  value: Value
}

/** Between several values of one cell. */
const separator = '; '
const hash = (digits: number): Constraints => ({ pattern: `[0-9a-f]{${digits}}` })
const month: Constraints = { pattern: '\\d{4}-\\d{2}(-\\d{2})?' }

function list(values: readonly (string | null)[]): string {
  return values.filter((value) => value !== null).join(separator)
}

function text(name: string, value: Value, description: string, constraints?: Constraints): CsvColumn {
  return { name, type: 'string', description, ...(constraints && { constraints }), value }
}

function several(name: string, values: (talk: Talk) => readonly (string | null)[], description: string): CsvColumn {
  return text(name, (talk) => list(values(talk)), `${description}; several are separated by "${separator}".`)
}

function count(name: string, value: Value, description: string): CsvColumn {
  return { name, type: 'integer', description, constraints: { minimum: 1 }, value }
}

function link(name: string, value: Value, description: string, constraints?: Constraints): CsvColumn {
  return { ...text(name, value, description, constraints), format: 'uri' }
}

const required = { required: true } as const

export const csvColumns: readonly CsvColumn[] = [
  text('id', ({ id }) => id, 'Permanent identifier.', { ...required, unique: true }),
  link('url', ({ id }, urls) => urls.page('zh', talkPath(id)), 'Page of the record.', required),
  text('title', ({ title }) => title.original, 'Title as the original has it.', required),
  text('title_zh', ({ title }) => title.zh, 'Chinese title.'),
  text('title_en', ({ title }) => title.en, 'English title.'),
  text('kind', ({ kind }) => kind, 'Kind of document.', { ...required, enum: kinds }),
  text('language', ({ language }) => language, 'Language of the document.', { enum: languages }),
  text('level', ({ level }) => level, 'What the reader gets from it.', { enum: levels }),
  text('date', ({ date }) => date, 'Day or month when it was given or published.', month),
  text('date_source', ({ dateSource }) => dateSource, 'Where the date comes from.'),
  several('speakers', ({ speakers }) => speakers.map(({ name }) => name), 'Speakers or authors'),
  several('speakers_en', ({ speakers }) => speakers.map(({ nameEn }) => nameEn), 'The same in Latin letters, as far as known'),
  several('organisations', ({ speakers }) => [...new Set(speakers.map(({ org }) => org))], 'Organisations of the speakers'),
  text('event', ({ event }) => event?.name ?? null, 'Event at which it was given.'),
  text('event_en', ({ event }) => event?.nameEn ?? null, 'English name of the event.'),
  text('collection', ({ collection }) => collection?.zh ?? null, 'Collection it belongs to.'),
  several('topics', ({ topics }) => topics, 'Topics as facet:id'),
  count('pages', ({ pages }) => pages, 'Pages counted in the file.'),
  count('bytes', ({ bytes }) => bytes, 'Bytes of the file.'),
  text('format', ({ format }) => format, 'Format of the original.'),
  text('sha256', ({ sha256 }) => sha256, 'SHA-256 of the file.', hash(64)),
  text('git_blob', ({ gitBlob }) => gitBlob, 'Git blob of the file.', hash(40)),
  text('repo', ({ repo }) => repo, 'Repository, owner/name.'),
  text('commit', ({ commit }) => commit, 'Commit that the links are pinned to.', hash(40)),
  text('path', ({ path }) => path, 'Path in the repository.'),
  link('view', ({ links }) => links.view, 'The original, to look at.'),
  link('download', ({ links }) => links.download, 'The original, to download.'),
  link('listing', ({ links }) => links.listing, 'A page that lists it, where no file of its own is known.'),
  link('mirror', ({ links }) => links.mirror, 'A second place where it lies.'),
  link('slides', ({ links }) => links.slides, 'Slides that belong to it.'),
  several('videos', ({ videos }) => videos.map(({ url }) => url), 'Recordings'),
  text('verified', ({ verified }) => verified, 'How far the original was checked.'),
  text('summary_zh', ({ summary }) => summary?.zh ?? null, 'Abstract by this catalogue, in Chinese.'),
  text('summary_en', ({ summary }) => summary?.en ?? null, 'Abstract by this catalogue, in English.'),
  text('source', ({ source }) => source, 'File of the project that holds the record.'),
  several('uncertain', ({ uncertain }) => uncertain, 'What is not certain of the record, and why'),
  text('added', ({ added }) => added, 'When the record came to the catalogue.'),
  text('updated', ({ updated }) => updated, 'When the record was last changed.'),
]
