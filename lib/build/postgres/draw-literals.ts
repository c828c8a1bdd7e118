/** What is searched → strings of two to twelve characters that stand in it, drawn with a seed: as many of each place. */
import { seededRandom } from '../measure/relevance/known-item.ts'
import type { SearchFiles } from '../measure/relevance/open-searcher.ts'

const shortest = 2
const longest = 12

function textsByPlace({ data, text: texts, pages }: SearchFiles): string[][] {
  const all = Object.values(texts)
  const lines = all.flatMap(({ guide = [], lines = [], sections = [] }) => [...guide, ...lines, ...sections])
  const originals = pages.flatMap((part) => Object.values(part))
  return [
    data.records.flatMap(({ title, zh, en, others = [] }) => [
      title,
      ...[zh, en].filter((other) => other !== undefined),
      ...others,
    ]),
    all.flatMap(({ zh, en, snippets = [] }) => [...[zh, en].filter((summary) => summary !== undefined), ...snippets]),
    lines.flatMap(([, zh, en]) => [zh, en]),
    originals.flatMap((text) =>
      'pages' in text ? text.pages.map(([, page]) => page) : text.sections.map(([, , section]) => section),
    ),
  ]
}

/** No sign of the query's own language, which a literal query has none of. */
const isPlain = (piece: string) => !/["“”「」『』＂:：]|(?:^|\s)[-－]/u.test(piece)

/** @param count how many of each place: titles, abstracts, lines, originals. */
export function drawLiterals(files: SearchFiles, { seed, count }: { seed: number; count: number }): string[] {
  const random = seededRandom(seed)
  const drawn = new Set<string>()
  for (const place of textsByPlace(files)) {
    for (let attempt = 0, of = drawn.size + count; attempt < 20 * count && drawn.size < of && place.length > 0; attempt += 1) {
      const characters = [...(place[Math.floor(random() * place.length)] ?? '')]
      const length = shortest + Math.floor(random() * (longest - shortest + 1))
      const from = Math.floor(random() * Math.max(1, characters.length - length))
      const piece = characters
        .slice(from, from + length)
        .join('')
        .trim()
      if ([...piece].length >= shortest && isPlain(piece)) drawn.add(piece)
    }
  }
  return [...drawn]
}
