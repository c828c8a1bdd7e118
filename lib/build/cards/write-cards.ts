/**
 * `npm run build`, before the pages: a card for every page into `public/og/`. `CARDS=off` leaves them out. A card is
 * drawn once for its facts, what it takes from the site and the drawing code, and kept in `.cache/cards/` by the hash
 * of all three.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { runInLanes } from '../tools/run-in-lanes.ts'
import { cardFacts, type CardFacts } from './card-facts.ts'
import { fontPackages } from './card-fonts.ts'
import { drawCard, takenFromSite } from './draw-card.ts'

/** While one card is painted by a thread of sharp's, the text of the next is set. */
const lanes = 3
/** In bytes; messengers drop pictures that take long. */
const largest = 80_000
const modules = resolve(import.meta.dirname, '../../../node_modules')

interface CardFolders {
  /** The site's root; the cards go into its folder `og`. */
  site: string
  cache: string
}

/** The code and packages that draw. */
function drawingVersion(): string {
  const code = ['draw-card.ts', 'card-fonts.ts', 'split-words.ts'].map((name) => join(import.meta.dirname, name))
  const packages = ['satori', 'sharp', ...fontPackages].map((name) => join(modules, name, 'package.json'))
  const hash = createHash('sha256')
  for (const path of [...code, ...packages]) hash.update(readFileSync(path))
  return hash.digest('hex')
}

/** The name of a card in the cache: of all that it depends on. */
function cachedName(version: string, facts: CardFacts): string {
  const hash = createHash('sha256').update(version).update(takenFromSite(facts)).update(JSON.stringify(facts))
  return `${hash.digest('hex').slice(0, 32)}.png`
}

async function drawInto(path: string, facts: CardFacts): Promise<void> {
  const png = await drawCard(facts).catch((cause: unknown) => {
    throw new Error(`The card ${facts.path} can’t be drawn: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  })
  if (png.length > largest) throw new Error(`The card ${facts.path} has ${png.length} bytes; at most ${largest} are allowed.`)
  writeFileSync(`${path}.part`, png)
  renameSync(`${path}.part`, path)
}

/**
 * @param report called after each drawn card with "3 of 12"
 * @returns the number of cards, and how many of them had to be drawn
 */
export async function writeCards(
  catalogue: Catalogue,
  { site, cache }: CardFolders,
  report: (progress: string) => void = () => {},
): Promise<{ count: number; drawn: number }> {
  const version = drawingVersion()
  const cards = cardFacts(catalogue).map((facts) => {
    const name = cachedName(version, facts)
    return { facts, name, path: join(cache, name) }
  })
  mkdirSync(cache, { recursive: true })
  const missing = cards.filter(({ path }) => !existsSync(path))
  let drawn = 0
  await runInLanes(missing, lanes, async ({ facts, path }) => {
    await drawInto(path, facts)
    drawn += 1
    report(`${drawn} of ${missing.length}`)
  })
  rmSync(join(site, 'og'), { recursive: true, force: true })
  for (const { facts, path } of cards) {
    const target = join(site, facts.path)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(path, target)
  }
  const used = new Set(cards.map(({ name }) => name))
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name))
  return { count: cards.length, drawn: missing.length }
}
