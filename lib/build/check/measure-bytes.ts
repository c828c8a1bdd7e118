/** The built site → the bytes that a reader's browser loads for each kind of page, compressed as hosts send them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export interface Bytes {
  gzip: number
  brotli: number
}

/** By "kind of page: what", such as "record: HTML". */
export type Measured = Record<string, Bytes>

/** One page of each kind, always the same one. */
const pages = {
  home: '',
  list: 'talks/',
  record: 'talks/raft-in-curve/',
  slide: 'talks/raft-in-curve/p/10/',
  topic: 'topics/raft/',
  topics: 'topics/',
  speaker: 'speakers/chen-wei/',
  event: 'events/curve-meetup-2020/',
  series: 'series/db-kernel-monthly/',
  timeline: 'timeline/',
  data: 'data/',
  saved: 'saved/',
  about: 'about/',
} as const

const script = /<script[^>]*\bsrc="([^"]+)"/g
const style = /<link[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g

function compress(contents: readonly Buffer[]): Bytes {
  return contents.reduce<Bytes>(
    (sum, content) => ({
      gzip: sum.gzip + gzipSync(content, { level: 9 }).length,
      brotli: sum.brotli + brotliCompressSync(content).length,
    }),
    { gzip: 0, brotli: 0 },
  )
}

/** Files that a page names, each once. */
function named(html: string, pattern: RegExp, folder: string, basePath: string): Buffer[] {
  const addresses = new Set([...html.matchAll(pattern)].map(([, address = '']) => address.slice(basePath.length)))
  return [...addresses].map((address) => readFileSync(join(folder, address)))
}

/** Files of a folder whose names fit. */
function filesIn(folder: string, pattern: RegExp): Buffer[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(folder, name)))
}

/** @throws when the folder holds no built site, or one of the pages is not in it. */
export function measureBytes(folder: string, basePath: string): Measured {
  const measured: Measured = {}
  for (const [kind, path] of Object.entries(pages)) {
    const file = join(folder, path, 'index.html')
    if (!existsSync(file)) throw new Error(`${file} is not there: expected a built site with a page /${path}.`)
    const content = readFileSync(file)
    const html = content.toString()
    measured[`${kind}: HTML`] = compress([content])
    measured[`${kind}: JavaScript`] = compress(named(html, script, folder, basePath))
    measured[`${kind}: CSS`] = compress(named(html, style, folder, basePath))
  }
  const [data, scripts] = [join(folder, 'data/search'), join(folder, 'scripts')]
  // What every search loads: not text and pictures of originals, which not every build has.
  measured['search: index'] = compress(filesIn(data, /^(?!pages\.|pictures\.|questions\.).*\.json$/))
  measured['search: worker'] = compress(filesIn(scripts, /^search\.worker\..*\.js$/))
  measured['search: what letters and unknown words are taken for'] = compress(filesIn(scripts, /^create-guesses\..*\.js$/))
  measured['search: what answers questions'] = compress([
    ...filesIn(data, /^questions\..*\.json$/),
    ...filesIn(scripts, /^open-answerer\..*\.js$/),
  ])
  measured['a page of an original: PDF.js'] = compress(filesIn(scripts, /^(?:show-original|pdf-engine\.worker)\..*\.js$/))
  measured['all scripts, with the worker’s'] = compress(filesIn(scripts, /^(?!show-original|pdf-engine).*\.js$/))
  return measured
}
