/**
 * Words that mean the same, across languages, from the vocabulary; and the names by which `speaker:`, `topic:` and their
 * like are understood.
 */
import type { CorpusRecord } from './corpus.ts'
import { normalise, type CharacterFold } from './normalise.ts'
import type { SearchRecords, SearchTopic } from './search-data.ts'

export interface SynonymIndex {
  /** Normalised name of a topic → the topics it names. */
  names: ReadonlyMap<string, ReadonlySet<string>>
  /** Other words of the group, normalised and as written. */
  synonymsOf: (word: string) => { text: string; shown: string }[]
}

/** Index of all groups. */
export function synonymIndex(topics: Record<string, SearchTopic>, fold: CharacterFold): SynonymIndex {
  const names = new Map<string, Set<string>>()
  const groups = new Map<string, Set<string>>()
  for (const [id, { zh, en, synonyms }] of Object.entries(topics)) {
    for (const name of [id, zh, en, ...(synonyms[0] ?? [])]) {
      const key = normalise(name, fold)
      names.set(key, (names.get(key) ?? new Set()).add(id))
    }
    for (const group of synonyms) {
      for (const word of group) {
        const key = normalise(word, fold)
        groups.set(key, new Set([...(groups.get(key) ?? []), ...group]))
      }
    }
  }
  return {
    names,
    synonymsOf: (word) =>
      [...(groups.get(word) ?? [])]
        .map((shown) => ({ text: normalise(shown, fold), shown }))
        .filter(({ text }) => text !== word),
  }
}

/** What a kind, level or language may be called in a query. */
export const valueNames: Record<string, readonly string[]> = {
  slides: ['幻灯片', '讲稿', 'ppt', 'deck'],
  talk: ['演讲', '视频', '录像'],
  'design-doc': ['设计文档', '设计', 'design'],
  article: ['文章'],
  'meeting-notes': ['会议纪要', '双周会', 'meeting', 'notes'],
  course: ['课程'],
  reference: ['参考', '参考资料'],
  'test-report': ['测试报告'],
  unknown: ['未知'],
  zh: ['中文', 'chinese'],
  en: ['英文', 'english'],
}

function anyIncludes(names: readonly (string | undefined)[], value: string, fold: CharacterFold): boolean {
  return names.some((name) => name !== undefined && normalise(name, fold).includes(value))
}

/** Does the record have this speaker, topic, kind, event or language? `value` is normalised. */
export function matchesName(
  { record }: CorpusRecord,
  field: 'speaker' | 'topic' | 'kind' | 'event' | 'lang',
  value: string,
  { speakers, topics, events }: SearchRecords,
  fold: CharacterFold,
): boolean {
  switch (field) {
    case 'speaker':
      return (record.speakers ?? []).some((id) => id === value || anyIncludes([speakers[id]?.name, ...(speakers[id]?.other ?? [])], value, fold))
    case 'topic':
      return (record.topics ?? []).some((id) => {
        const topic = topics[id]
        const names = topic ? [id, topic.zh, topic.en, ...topic.aliases] : [id]
        return names.some((name) => normalise(name, fold) === value)
      })
    case 'kind':
      return record.kind === value || (valueNames[record.kind] ?? []).some((name) => name === value)
    case 'event': {
      const event = record.event === undefined ? undefined : events[record.event]
      return record.event === value || anyIncludes([event?.zh, event?.en, record.eventDate], value, fold)
    }
    case 'lang':
      return (record.lang ?? '').split('+').some((lang) => lang === value || (valueNames[lang] ?? []).includes(value))
  }
}
