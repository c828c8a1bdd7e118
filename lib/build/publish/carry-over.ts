/**
 * From the site as it was to the site as it will be: pages that were finished from the same export with the same code, and
 * compressed copies of files that hold what they held. Both are linked, not made again.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { filesOf } from '../tools/fingerprint.ts'
import { readRemembered } from '../tools/read-remembered.ts'

/**
 * Of a page: `[hash, finishedAt, exportedAt]`.
 *
 *   hash        of the exported page
 *   finishedAt  when the finished file was written, in ms; at another time: somebody changed it
 *   exportedAt  when the exported file was written, in ms; null where that file alone does not decide about the page
 */
const pageSchema = z.tuple([z.string(), z.number(), z.number().nullable()])
const finishedSchema = z.object({ madeWith: z.string(), pages: z.record(z.string(), pageSchema) })

export interface CarryOver {
  /**
   * @param exportedAt when the file was written that alone decides about it, in ms; null where there is none
   * @returns whether the finished page was there already, and now stands in the new site.
   */
  takePage: (path: string, html: string, exportedAt?: number | null) => boolean
  /** The same of a file that need not be read, since it is as old as it was. */
  takeUnread: (path: string, exportedAt: number) => boolean
  /** Compressed copies, once all else stands in the new site. @returns their number */
  takeCopies: () => number
  /** To be called when the new site is in its place. */
  remember: () => void
}

export const copies = ['.br', '.gz'] as const

/** Links where the file system can: nothing writes into a finished file. */
export function place(from: string, to: string): void {
  if (!existsSync(dirname(to))) mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** One file by two names, as pages that were taken over are, or two of the same bytes. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [statSync(a), statSync(b)]
  if (one.ino === other.ino && one.dev === other.dev) return true
  return one.size === other.size && readFileSync(a).equals(readFileSync(b))
}

/**
 * Removes `memory` at once: a build that ends early leaves nothing to take over.
 *
 * @param from the site as it was, if there was one
 * @param memory a file that tells of `from` which pages it was finished from
 * @param madeWith changes with all that pages are finished with
 */
export function carryOver(from: string, to: string, memory: string, madeWith: string): CarryOver {
  const before = readRemembered(memory, finishedSchema)
  const usable = before?.madeWith === madeWith && existsSync(from) ? before.pages : {}
  const exports = new Map<string, [hash: string, at: number | null]>()
  rmSync(memory, { force: true })
  const take = (path: string) => place(join(from, path), join(to, path))
  const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs
  return {
    takeUnread: (path, exportedAt) => {
      const [exported, finished, at] = usable[path] ?? []
      if (exported === undefined || at !== exportedAt || finished !== timeOf(join(from, path))) return false
      exports.set(path, [exported, at])
      take(path)
      return true
    },
    takePage: (path, html, exportedAt = null) => {
      const hash = createHash('sha256').update(html).digest('hex')
      exports.set(path, [hash, exportedAt])
      const [exported, finished] = usable[path] ?? []
      if (exported !== hash || finished !== timeOf(join(from, path))) return false
      take(path)
      return true
    },
    takeCopies: () => {
      const compressed = filesOf(to, ['.']).filter((path) => copies.every((ending) => existsSync(join(from, path + ending))))
      const same = compressed.filter((path) => isSame(join(from, path), join(to, path)))
      for (const path of same) for (const ending of copies) take(path + ending)
      return same.length * copies.length
    },
    remember: () => {
      // `from` is the new site by now.
      const pages = Object.fromEntries(
        [...exports].map(([path, [hash, at]]) => [path, [hash, timeOf(join(from, path)) ?? 0, at] as const]),
      )
      writeFileSync(memory, `${JSON.stringify({ madeWith, pages })}\n`)
    },
  }
}
