/** The facts of a file → the record's YAML, in which what a person must write is a place to fill in, and no abstract is made up. */
import { Document } from 'yaml'
import { placeholderMark } from '../pipeline/records/find-placeholders.ts'
import { formatRecord } from '../upkeep/format-record.ts'
import { encodePath, type LocatedFile } from './locate-file.ts'
import type { Facts } from './read-facts.ts'

const fill = (what: string) => `${placeholderMark}${what}`

/** What stands in the place of facts that only a reader knows. */
function toFillIn({ language, title }: Pick<Facts, 'language' | 'title'>) {
  const isChinese = language !== 'en'
  return {
    title: {
      original: title,
      zh: isChinese ? title : fill('the title in Chinese, or null'),
      en: isChinese ? fill('the title in English, or null') : title,
    },
    speakers: [
      fill('an entry {id, role, org} for each person whom the document names, ids of data/speakers.yaml; or [] for none'),
    ],
    topics: [fill('topics of data/vocabulary.yaml: at least a product:…, then what it is about')],
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
  const place = `${repo}/${commit}/${encodePath(path)}`
  const [owner = '', repository = ''] = repo.split('/')
  const byCommit = facts.date === null && firstCommit !== null
  const record = {
    id,
    kind: facts.kind,
    language: facts.language,
    event: null,
    collection: null,
    date: byCommit ? firstCommit.date : facts.date,
    dateSource: byCommit ? 'first-commit' : facts.dateSource,
    dateEvidence: facts.dateEvidence,
    ...toFillIn(facts),
    file: { role: 'original', ...facts.file, repo, commit, path, firstCommit },
    links: {
      view: `https://github.com/${owner}/${repository}/blob/${commit}/${encodePath(path)}`,
      download: `https://raw.githubusercontent.com/${place}`,
    },
    verified: 'blob',
    uncertain: doubt === null ? [] : [doubt],
  }
  return formatRecord(new Document(record).toString({ lineWidth: 0 }), name)
}
