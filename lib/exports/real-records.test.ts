/** Every format over every record of the project. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { Parser } from 'commonmark'
import { parse as parseCsv } from 'csv-parse/sync'
import { XMLValidator } from 'fast-xml-parser'
import { parse as parseYaml } from 'yaml'
import type { Talk } from '../catalogue/catalogue.ts'
import { exportData } from './data/export-data.ts'
import { createCitationFormatter } from './citations/format-citation.ts'
import { toJsonLdScript } from './structured/json-ld-script.ts'
import { toQuads } from '../build/testing/json-ld-test-context.ts'
import { metaTags } from './structured/meta-tags.ts'
import { readCslStyles } from '../site/read-csl-styles.ts'
import { ownCatalogue } from '../build/testing/own-catalogue.ts'
import { sampleUrls } from '../build/testing/sample-talks.ts'
import { toAtom } from './feeds/to-atom.ts'
import { talkPageJsonLd } from './structured/to-json-ld.ts'
import { toLlmsTxt } from './twins/to-llms-txt.ts'
import { toMarkdown } from './twins/to-markdown.ts'
import { toRis } from './citations/to-ris.ts'

const project = join(import.meta.dirname, '../..')
const { catalogue } = await ownCatalogue()
const { talks, topics } = catalogue
const ids = talks.map(({ id }) => id)
const files = exportData(catalogue, sampleUrls)

test('a line of JSON and a row of the table for each', () => {
  const lines = files.get('talks.jsonl')?.trim().split('\n') ?? []
  assert.deepEqual(
    lines.map((line): unknown => JSON.parse(line)),
    talks,
  )
  const rows: Record<string, string>[] = parseCsv(files.get('talks.csv') ?? '', {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  })
  assert.deepEqual(
    rows.map(({ id, title }) => [id, title]),
    talks.map(({ id, title }) => [id, title.original]),
  )
})

test('a sum for each original that was hashed', () => {
  const sums = files.get('originals.sha256')?.trim().split('\n') ?? []
  assert.deepEqual(
    sums.map((line) => line.slice(0, 64)),
    talks.flatMap(({ sha256 }) => sha256 ?? []),
  )
})

test('a BibTeX entry for each, with its title and authors', () => {
  const { entries, errors } = parseBibtex(files.get('talks.bib') ?? '', { english: false })
  assert.deepEqual(errors, [])
  assert.deepEqual(
    entries.map(({ key, fields }) => [key, fields.title, fields.author?.length ?? 0]),
    talks.map(({ id, title, speakers }) => [id, title.original, speakers.length]),
  )
})

test('a RIS entry for each', () => {
  const lines = toRis(talks, sampleUrls).split('\r\n')
  assert.deepEqual(
    lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line)),
    [],
  )
  assert.deepEqual(
    lines.flatMap((line) => (line.startsWith('ID  - ') ? [line.slice(6)] : [])),
    ids,
  )
})

test('a reference for each, in which nothing is broken', () => {
  const format = createCitationFormatter(readCslStyles(join(project, 'data/csl')))
  // A title may hold anything: "readdir 的 `.`/`..`".
  const withoutTitle = (text: string, { title }: Talk) =>
    [title.original, title.zh, title.en].reduce(
      (rest: string, name) => (name === null ? rest : rest.replace(name, 'title')),
      text,
    )
  const broken = talks
    .flatMap((talk) => {
      const { gbt7714, apa } = format(talk, sampleUrls)
      return [withoutTitle(gbt7714, talk), withoutTitle(apa, talk)]
    })
    .filter(
      (text) => /undefined|null|NaN|\[object|\(\)|\[\]|\.\.(?!\.)|, ,|^[.,[(]|\s{2}|\n/.test(text) || !/https?:\/\//.test(text),
    )
  assert.deepEqual(broken, [])
})

test('structured data for each, that a processor reads', async () => {
  for (const talk of talks) {
    for (const locale of ['zh', 'en'] as const) {
      const quads = await toQuads(toJsonLdScript(talkPageJsonLd(talk, { urls: sampleUrls, locale, topics })))
      assert.ok(quads.some((quad) => quad.includes(`/talks/${talk.id}/#work> <http://schema.org/name>`)))
    }
  }
})

test('meta tags for each, none empty', () => {
  const tags = talks.flatMap((talk) => metaTags(talk, sampleUrls, 'zh', topics))
  assert.deepEqual(
    tags.filter(({ content }) => content.trim() === ''),
    [],
  )
})

test('a Markdown twin for each, without markup of its own', () => {
  for (const talk of talks) {
    const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(toMarkdown(talk, sampleUrls, topics)) ?? []
    assert.equal((parseYaml(yaml) as { id: string }).id, talk.id)
    const walker = new Parser().parse(body).walker()
    for (let event = walker.next(); event; event = walker.next()) {
      assert.ok(
        !['html_inline', 'html_block', 'code', 'code_block', 'emph', 'strong', 'image'].includes(event.node.type),
        talk.id,
      )
    }
  }
  const index = toLlmsTxt(catalogue, sampleUrls)
  for (const id of ids) assert.ok(index.includes(`/talks/${id}/index.md)`))
})

test('a feed of them all', () => {
  const feed = {
    urls: sampleUrls,
    title: 'All',
    description: 'All',
    path: '/feed.xml',
    pagePath: '/',
    siteName: 'Storage Talks',
    talks,
    topics,
  }
  const xml = toAtom({ ...feed, locale: 'zh', lastModified: () => '2024-05-01' })
  assert.equal(XMLValidator.validate(xml), true)
  assert.equal(xml.match(/<entry>/g)?.length, talks.length)
})
