/** Files of text over 1 KB → `.br` and `.gz` beside them, so that a host compresses nothing while it answers. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { copies } from './carry-over.ts'

const textual = new Set([
  '.html',
  '.css',
  '.js',
  '.json',
  '.jsonl',
  '.csv',
  '.svg',
  '.xml',
  '.txt',
  '.md',
  '.bib',
  '.ris',
  '.sha256',
  '.webmanifest',
  '.ts',
])
const smallest = 1024

/** What every reader loads, and keeps. */
const ofEveryReader = /^(?:scripts|_next|data\/search)\/|\.css$/

/**
 * The effort for a file, by its path in the site. Pages are many and read once each, and files for programs are large and asked
 * for by few: their last twentieth would take most of the time.
 */
export function quality(path: string): number {
  if (ofEveryReader.test(path)) return constants.BROTLI_MAX_QUALITY
  return extname(path) === '.html' || extname(path) === '.md' ? 6 : 9
}

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * @param report told how many files are looked at
 * @returns the number of files compressed
 */
export async function precompress(folder: string, report: (progress: string) => void = () => {}): Promise<number> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && textual.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
  let [compressed, read] = [0, 0]
  const work = async (share: readonly string[]) => {
    for (const path of share) {
      read += 1
      report(`${read} of ${paths.length}`)
      // Taken over with a file that is as it was.
      if (copies.every((ending) => existsSync(path + ending))) continue
      const content = readFileSync(path)
      if (content.length < smallest) continue
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality(relative(folder, path)),
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      }
      writeFileSync(`${path}.br`, await toBrotli(content, { params }))
      writeFileSync(`${path}.gz`, await toGzip(content, { level: 9 }))
      compressed += 1
    }
  }
  const lanes = 4
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(paths.filter((_path, index) => index % lanes === lane))))
  return compressed
}
