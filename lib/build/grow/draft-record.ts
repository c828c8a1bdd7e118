/** Facts → the record's YAML, in which what a person must write is a place to fill in, and no abstract is made up. */
import { Document } from 'yaml'
import { placeholderMark } from '../pipeline/records/find-placeholders.ts'
import { formatRecord } from '../upkeep/format-record.ts'
import { encodePath, type LocatedFile, type PinnedFile } from './locate-file.ts'
import type { Facts } from './read-facts.ts'

const fill = (what: string) => `${placeholderMark}${what}`

const speakers = [
  fill('an entry {id, role, org} for each person whom the document names, ids of data/speakers.yaml; or [] for none'),
]
const topics = [fill('topics of data/vocabulary.yaml: at least a product:…, then what it is about')]

/** The pinned pages of a file on GitHub: its own, and its bytes. */
function linksTo({ repo, commit, path }: PinnedFile) {
  return {
    view: `https://github.com/${repo}/blob/${commit}/${encodePath(path)}`,
    download: `https://raw.githubusercontent.com/${repo}/${commit}/${encodePath(path)}`,
  }
}

/** What stands in the place of facts that only a reader knows. */
function toFillIn({ language, title }: Pick<Facts, 'language' | 'title'>) {
  const isChinese = language !== 'en'
  return {
    title: {
      original: title,
      zh: isChinese ? title : fill('the title in Chinese, or null'),
      en: isChinese ? fill('the title in English, or null') : title,
    },
    speakers,
    topics,
    level: fill('introduction, design, deep-dive, operations or measurements; or null'),
    summary: {
      zh: fill('two to four sentences of your own, after reading; or null in the place of both'),
      en: fill('the same in English'),
    },
    questions: {
      zh: [fill('what the abstract answers, as someone who has the problem would ask; or null in the place of both')],
      en: [fill('the same in English')],
    },
  }
}

/** Where a record of this kind is written, below `data/`. */
export function folderOfKind(kind: Facts['kind']): 'materials' | 'articles' {
  return kind === 'article' || kind === 'meeting-notes' ? 'articles' : 'materials'
}

/** @param name what the file is called, in messages */
export function draftRecord(id: string, located: LocatedFile, facts: Facts, name: string): string {
  const { repo, commit, path, firstCommit, doubt } = located
  const byCommit = facts.date === null && firstCommit !== null
  const record = {
    id,
    kind: facts.kind,
    language: facts.language,
    event: null,
    collection: null,
    date: byCommit ? firstCommit.date : facts.date,
    dateSource: byCommit ? 'first-commit' : facts.dateSource,
    ...(facts.dateEvidence !== null && { dateEvidence: facts.dateEvidence }),
    ...toFillIn(facts),
    file: { role: 'original', ...facts.file, repo, commit, path, firstCommit },
    links: linksTo(located),
    verified: 'blob',
    ...(doubt !== null && { uncertain: [doubt] }),
  }
  return formatRecord(new Document(record).toString({ lineWidth: 0 }), name)
}

/** What is known of a document that a page lists and nobody read here. */
export interface ListedDocument {
  /** Where it stands. */
  address: string
  kind: Facts['kind']
  list: PinnedFile & { format: Facts['file']['format'] }
}

/** @param name what the file is called, in messages */
export function draftListed(id: string, { address, kind, list }: ListedDocument, name: string): string {
  const { repo, commit, path, format } = list
  const unread = { pages: null, bytes: null, sha256: null, gitBlob: null, firstCommit: null }
  const record = {
    id,
    kind,
    language: fill('zh, en or zh+en'),
    title: {
      original: fill('as the page that lists it gives it'),
      zh: fill('the title in Chinese, or null'),
      en: fill('the title in English, or null'),
    },
    speakers,
    event: null,
    collection: null,
    date: null,
    dateSource: null,
    topics,
    file: { role: 'page', format, repo, commit, path, ...unread },
    links: { document: address, ...linksTo(list) },
    verified: 'listing',
    notes: fill('who names it and where, and that it was not read here; in English'),
  }
  return formatRecord(new Document(record).toString({ lineWidth: 0 }), name)
}
