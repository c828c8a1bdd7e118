/**
 * A record of our own whose original is a PDF of our own, beside the project's records: so that the pages of documents can be
 * tested in a browser without anyone's originals.
 *
 *   npx tsx lib/check/own-original.ts DIR      writes DIR/materials and DIR/originals
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { materialSchema } from '../catalogue/material.ts'

const project = resolve(import.meta.dirname, '../..')
const id = 'own-talk'
const repo = 'storage-talks/fixtures'
const commit = '0'.repeat(40)
const path = 'talk.pdf'

function writeOwnOriginal(folder: string): void {
  const pdf = readFileSync(join(project, 'lib/originals/fixtures', path))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'originals', repo), { recursive: true })
  writeFileSync(join(folder, 'originals', repo, path), pdf)
  cpSync(join(project, 'data/materials'), join(folder, 'materials'), { recursive: true })
  const material = materialSchema.parse({
    id,
    kind: 'slides',
    language: 'zh',
    title: { original: '写放大在Store里的来历', zh: null, en: 'Where write amplification in Store comes from' },
    speakers: [],
    event: null,
    collection: null,
    date: null,
    dateSource: null,
    topics: [],
    guide: [{ page: 2, zh: '先数清每一层写了多少', en: 'Count what each layer writes first' }],
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
    links: {
      view: `https://github.com/${repo}/blob/${commit}/${path}`,
      download: `https://raw.githubusercontent.com/${repo}/${commit}/${path}`,
    },
    verified: 'blob',
  })
  // JSON is YAML.
  writeFileSync(join(folder, 'materials', `${id}.yaml`), `${JSON.stringify(material, null, 2)}\n`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Say where: npx tsx lib/check/own-original.ts DIR')
writeOwnOriginal(resolve(folder))
