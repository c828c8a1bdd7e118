/** Passages → the MiniSearch indexes of passages, and of whole documents with their titles. */
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import type { TermCounter } from './count-terms.ts'
import type { Passage } from './passage.ts'
import { createPostings, type CountedIndex } from './postings.ts'

export interface IndexedPassages {
  /** By the passages' places in their list; fields `line` and `questions`. */
  ofPassages: CountedIndex
  /** By the records' places in theirs; fields `title`, `abstract`, `line` and `questions`. */
  ofDocuments: CountedIndex
  /** For each term, by its number, how many passages say it. */
  said: readonly number[]
}

/** Counted so many at a time, so that a letter typed meanwhile waits for no more. */
const passagesAtOnce = 20

function titlesOf(record: SearchRecord | undefined, data: SearchRecords): string {
  if (!record) return ''
  const { title, zh, en, others = [], topics = [] } = record
  const names = topics.flatMap((topic) => data.topics[topic] ?? []).flatMap((topic) => [topic.zh, topic.en])
  return [title, zh ?? '', en ?? '', ...others, ...names].join('\n')
}

/**
 * @param passages in the order of their records
 * @param pause lets other work be done; called often
 */
export async function indexPassages(
  data: SearchRecords,
  passages: readonly Passage[],
  { count }: TermCounter,
  pause: () => Promise<void>,
): Promise<IndexedPassages> {
  const ofPassages = createPostings(['line', 'questions'])
  const ofDocuments = createPostings(['title', 'abstract', 'line', 'questions'])
  const said: number[] = []
  let titled: number | null = null
  for (const [id, { record, kind, zh, en, questions: asked }] of passages.entries()) {
    if (id % passagesAtOnce === 0) await pause()
    if (record !== titled) ofDocuments.add(record, 'title', count(titlesOf(data.records[record], data)))
    titled = record
    // What a passage says is cut into terms once for both.
    const [line, questions] = [count(`${zh}\n${en}`), count(asked.join('\n'))]
    for (const term of line.terms) said[term] = (said[term] ?? 0) + 1
    ofPassages.add(id, 'line', line)
    ofPassages.add(id, 'questions', questions)
    ofDocuments.add(record, kind === 'abstract' ? 'abstract' : 'line', line)
    ofDocuments.add(record, 'questions', questions)
  }
  return { ofPassages: await ofPassages.toIndex(pause), ofDocuments: await ofDocuments.toIndex(pause), said }
}
