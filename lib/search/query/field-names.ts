/**
 * What the fields of a query are called: their ids, and every name under which the interface shows them, in both languages and
 * in traditional characters.
 */

const namesOf = {
  speaker: ['speaker', 'speakers', 'author', 'authors', '讲者', '主讲人', '主講人', '讲师', '作者', '講者', '講師'],
  topic: [
    'topic',
    'topics',
    'product',
    'products',
    'component',
    'theme',
    '主题',
    '主題',
    '产品',
    '產品',
    '组件',
    '組件',
    '话题',
    '話題',
  ],
  kind: ['kind', 'kinds', 'type', 'types', '类型', '類型'],
  level: ['level', 'levels', '程度', '难度', '難度'],
  year: ['year', 'years', '年份', '年'],
  pages: ['pages', 'page', '页数', '頁數', '页', '頁'],
  event: ['event', 'events', '活动', '活動', '会议', '會議'],
  lang: ['lang', 'language', 'languages', '语言', '語言'],
} as const

export type FieldName = keyof typeof namesOf

const byName = new Map(
  (Object.entries(namesOf) as [FieldName, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
)

/** Every name, the longest first, so that a pattern of them takes 年份 before 年. */
export const fieldWords: readonly string[] = [...byName.keys()].sort((a, b) => b.length - a.length)

/** The field of one of {@link fieldWords}, in whatever case. */
export function fieldNamed(word: string): FieldName | undefined {
  return byName.get(word.toLowerCase())
}
