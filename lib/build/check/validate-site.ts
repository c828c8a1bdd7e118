/**
 * `npm run -s validate`, on the built site: reads what it says to programs with the parsers of their formats, counts it, and
 * fails where one finds a fault. Every page's JSON-LD and pair of languages, every feed, the sitemap against the pages, every
 * citation.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { checkBuiltSite } from '../publish/built-site.ts'
import { runCommand } from '../tools/command.ts'
import { jsonFeedSchema, parseAtom } from '../testing/feed-schemas.ts'
import { toQuads } from '../testing/json-ld-test-context.ts'

const out = resolve(import.meta.dirname, '../../../out')
const basePath = process.env.BASE_PATH ?? ''
const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g

/** @param read one file; returns what is counted in it. @throws the fault that it finds */
async function check(
  format: string,
  paths: readonly string[],
  read: (text: string) => number | Promise<number>,
): Promise<number> {
  let [counted, faults] = [0, 0]
  for (const path of paths) {
    try {
      counted += await read(readFileSync(join(out, path), 'utf8'))
    } catch (error) {
      faults += 1
      process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  process.stdout.write(`${format.padEnd(10)} ${paths.length} files, ${counted} entries, ${faults} with faults\n`)
  return faults + (counted === 0 ? 1 : 0)
}

async function readJsonLd(html: string): Promise<number> {
  const blocks = [...html.matchAll(script)].map(([, block = '']) => block)
  const things = await Promise.all(blocks.map(async (block) => (await toQuads(block)).filter((quad) => quad.includes('#type> '))))
  return things.flat().length
}

/** A page names itself, and itself and its translation as a pair; one that leads on needs no pair. */
function readLanguages(html: string): number {
  if (html.includes('http-equiv="refresh"')) return 0
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
  const pair = new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/gi)].map(([, a = '', b = '']) => [a, b]),
  )
  const { 'zh-CN': zh, en, 'x-default': other } = Object.fromEntries(pair)
  if (canonical === undefined || !zh || !en) throw new Error('no canonical address, or no pair of languages')
  if ((canonical !== zh && canonical !== en) || other !== zh) throw new Error(`${canonical} is not of the pair ${zh} ${en}`)
  if (![zh, en].every(isPage)) throw new Error('the pair leads to no page')
  return pair.size
}

const isPage = (url: string) => existsSync(join(out, new URL(url).pathname.slice(basePath.length), 'index.html'))

const alternates = z.array(z.looseObject({ '@hreflang': z.string(), '@href': z.url() }))
const sitemapSchema = z.object({
  urlset: z.looseObject({
    url: z.array(z.looseObject({ loc: z.url(), lastmod: z.iso.datetime({ offset: true }).optional(), 'xhtml:link': alternates })),
  }),
})

/** Every address is a page of the site, once, and names itself and its translation, which does the same. */
function readSitemap(xml: string): number {
  if (XMLValidator.validate(xml) !== true) throw new Error('not XML')
  const isArray = (name: string) => name === 'url' || name === 'xhtml:link'
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray, parseTagValue: false })
  const { url: urls } = sitemapSchema.parse(parser.parse(xml)).urlset
  const pairs = new Map(urls.map(({ loc, 'xhtml:link': links }) => [loc, links.map((link) => link['@href'])]))
  if (pairs.size < urls.length) throw new Error('an address twice')
  for (const [loc, links] of pairs) {
    if (!isPage(loc)) throw new Error(`no page ${loc}`)
    if (!links.includes(loc) || !links.every((link) => pairs.get(link)?.includes(loc))) throw new Error(`no pair of ${loc}`)
  }
  return urls.length
}

function readBibtex(text: string): number {
  const { entries, errors } = parseBibtex(text, { english: false })
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
  return entries.length
}

function readRis(text: string): number {
  const entries = plugins.input.chain(text)
  if (entries.length !== text.match(/^TY {2}- /gm)?.length) throw new Error('an entry is lost')
  return entries.length
}

const command = {
  call: 'npm run -s validate --',
  does: 'Reads what the built site says to programs with the parsers of their formats, and fails where one finds a fault.',
  options: {},
} as const

await runCommand(command, async () => {
  checkBuiltSite(out, basePath)
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
  const ending = (end: RegExp) => files.filter((path) => end.test(path))
  const faults = [
    await check('JSON-LD', ending(/^(?!.*\/embed\/).*\.html$/), readJsonLd),
    await check('Languages', ending(/^(?!.*\/embed\/|404\.html$).*\.html$/), readLanguages),
    await check('Atom', ending(/feed\.xml$/), (text) => parseAtom(text).entry.length),
    await check('JSON Feed', ending(/feed\.json$/), (text) => jsonFeedSchema.parse(JSON.parse(text)).items.length),
    await check('Sitemap', ending(/^sitemap\.xml$/), readSitemap),
    await check('BibTeX', ending(/\.bib$/), readBibtex),
    await check('RIS', ending(/\.ris$/), readRis),
    await check('CSL-JSON', ending(/cite\.json$|csl\.json$/), (text) => plugins.input.chain(text).length),
  ]
  process.exitCode = faults.every((number) => number === 0) ? 0 : 1
})
