/**
 * Records of our own beside the project's: one whose original is a PDF of our own, so that the pages of documents can be tested
 * in a browser without anyone's originals; and others, in a file and in a dump, whose every text would run a script if a
 * page took it for markup.
 *
 *   npx tsx lib/build/check/own-original.ts DIR      writes DIR/materials, DIR/dumps and DIR/originals
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { materialSchema, type Material } from '../../catalogue/material.ts'
import { writeOwnFolder } from '../tools/write-own-folder.ts'

const project = resolve(import.meta.dirname, '../../..')
const repo = 'storage-talks/fixtures'
const commit = '0'.repeat(40)
const path = 'talk.pdf'

const linksOf = (name: string) => ({
  view: `https://github.com/${repo}/blob/${commit}/${name}`,
  download: `https://raw.githubusercontent.com/${repo}/${commit}/${name}`,
})

/** Each the short way and the long way out of an element, an attribute and a script. */
const markup = '<img src=x onerror=window.broken=1>'
const escapes = `"'</title></script><script>window.broken=1</script>${markup}`

function ownTalk(pdf: Buffer): Material {
  return materialSchema.parse({
    id: 'own-talk',
    formerIds: ['own-former-talk'],
    kind: 'slides',
    language: 'zh',
    title: { original: '写放大在Store里的来历', zh: null, en: 'Where write amplification in Store comes from' },
    speakers: [],
    event: null,
    collection: null,
    date: null,
    dateSource: null,
    topics: [],
    guide: [
      { page: 2, zh: '先数清每一层写了多少', en: 'Count what each layer writes first' },
      { page: 4, zh: markup, en: markup },
    ],
    file: {
      role: 'original',
      format: 'pdf',
      repo,
      commit,
      path,
      pages: 5,
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      gitBlob: null,
      firstCommit: null,
    },
    links: linksOf(path),
    verified: 'blob',
  })
}

function ownMarkup(): Material {
  const name = 'markup.md'
  const file = { role: 'original', format: 'md', repo, commit, path: name, pages: null, bytes: null, sha256: null }
  return materialSchema.parse({
    id: 'own-markup',
    kind: 'article',
    language: 'en',
    title: { original: `Record ${escapes}`, zh: `记录 ${escapes}`, en: `Record ${escapes}`, others: [`Other ${escapes}`] },
    speakers: [],
    event: null,
    collection: { id: 'own', zh: escapes, en: escapes },
    date: null,
    dateSource: null,
    dateEvidence: escapes,
    topics: [],
    summary: { zh: `摘要 ${escapes}`, en: `Summary ${escapes}` },
    file: { ...file, gitBlob: null, firstCommit: null },
    links: linksOf(name),
    verified: 'listing',
    uncertain: [escapes],
    notes: escapes,
  })
}

/** Records that no original answers to, as the site writes them: of one the title, of the other what follows the title. */
const dumpLines = ['Dump<svg/onload=broken=1></title><script>broken=1</script>', `Dump ${escapes}`].map((text) => {
  const line = `${text}0 码力 | 7 页 | 1.00 MB | 6 月前3`
  return ` ${line} ${line}\n`
})

/** The project's own files of a kind, "materials" or "dumps", by their place below the folder that is written. */
function projectFiles(kind: string): [path: string, content: Buffer][] {
  const folder = join(project, 'data', kind)
  return readdirSync(folder).map((name) => [`${kind}/${name}`, readFileSync(join(folder, name))])
}

function writeOwnRecords(folder: string): void {
  const pdf = readFileSync(join(project, 'lib/build/originals/fixtures', path))
  const records = [ownTalk(pdf), ownMarkup()]
  const files = new Map<string, string | Buffer>([
    [`originals/${repo}/${path}`, pdf],
    ...['materials', 'dumps'].flatMap(projectFiles),
    // JSON is YAML.
    ...records.map((record): [string, string] => [`materials/${record.id}.yaml`, `${JSON.stringify(record, null, 2)}\n`]),
    ['dumps/own.txt', `${dumpLines.join('')}共 2 条\n`],
  ])
  writeOwnFolder(folder, files)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Say where: npx tsx lib/build/check/own-original.ts DIR')
try {
  writeOwnRecords(resolve(folder))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
