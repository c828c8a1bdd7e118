/**
 * What somebody read in pictures of slides → words. It is text of others and stays out of the repository:
 *
 *   # curve-design-essentials 9
 *   chunkserver copyset
 *   存储节点
 */

export interface ReadPage {
  /** The record. */
  id: string
  page: number
  text: string
}

/** @throws Error where a heading names no record and page */
export function parseTranscript(transcript: string): ReadPage[] {
  return transcript
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n')
      const [, id, page] = /^(\S+) (\d+)\s*$/.exec(heading) ?? []
      if (id === undefined) throw new Error(`expected a record and a page ("# some-talk 9"), found ${JSON.stringify(heading)}`)
      return { id, page: Number(page), text: lines.join('\n') }
    })
}

/** Words of two characters or more, each once, in lower case; of Chinese what stands without a break. Numbers are none. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[a-z][a-z0-9]+|\p{Script=Han}{2,}/gu) ?? [])]
}

/** Those that do not stand in the text, whatever its spaces and lines are. */
export function wordsMissing(words: readonly string[], text: string): string[] {
  const squeezed = text.toLowerCase().replace(/\s+/g, '')
  return words.filter((word) => !squeezed.includes(word))
}
