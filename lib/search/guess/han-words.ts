/**
 * Which strings of Han characters the texts hold, the records' own and those of their pages, and which of them are words. A
 * dictionary decides that, the one that browsers and Node bring along; where there is none, every string passes.
 */
import { BoundedCache } from '../text/bounded-cache.ts'
import type { HanCorpus } from './pinyin.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'

const maxRemembered = 2000
/** Places of a string that are looked at; a word stands as one in the first of them nearly always. */
const maxPlaces = 4
/** Words of one character that only stand beside others: 和做 is none. */
const particles = new Set('的了是在有和与或及被把对从到不也就都做为以将让给向比等个这那其该各每何如做')
/** Characters on either side that the dictionary sees. */
const around = 8

/** Whether a string begins and ends where words do, in one of its places. */
function isWordIn(contexts: readonly string[], text: string, segmenter: Intl.Segmenter): boolean {
  return contexts.some((context) => {
    const at = context.indexOf(text)
    const from = Math.max(0, at - around)
    const window = context.slice(from, at + text.length + around)
    const start = at - from
    const ends = new Set([0])
    let hasParticle = false
    for (const { index, segment } of segmenter.segment(window)) {
      ends.add(index + segment.length)
      hasParticle ||= index >= start && index < start + text.length && particles.has(segment)
    }
    return !hasParticle && ends.has(start) && ends.has(start + text.length)
  })
}

export function createHanWords(corpus: Corpus, vocabulary: Vocabulary): HanCorpus & { forget: () => void } {
  const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
  const known = new BoundedCache<string, boolean>(maxRemembered)
  const { pages } = corpus
  const placesOf = (text: string) => [
    ...corpus
      .find(text)
      .slice(0, maxPlaces)
      .map((index) => corpus.records[index]?.haystack ?? ''),
    ...pages
      .find(text)
      .slice(0, maxPlaces)
      .map((index) => pages.pages[index]?.text ?? ''),
  ]
  return {
    mayAdjoin: (pair) => corpus.mayAdjoin(pair) || pages.mayAdjoin(pair),
    occurs: (text) => corpus.occurs(text) || pages.occurs(text),
    standsAsWord: (text) =>
      segmenter === null || vocabulary.has(text) || known.get(text, () => isWordIn(placesOf(text), text, segmenter)),
    forget: () => known.clear(),
  }
}
