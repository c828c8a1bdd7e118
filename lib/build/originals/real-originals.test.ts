/** With ORIGINALS_DIR set: the same on the real PDFs and articles. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { comparedCharacters, countDistance } from '../measure/text/character-error.ts'
import { outlineOf } from '../../catalogue/article.ts'
import { articleSchema } from './text/extract-markdown.ts'
import { pdfTextSchema } from './text/extract-pdf.ts'
import { startWorker, usualWorkerLimits } from './worker/start-worker.ts'

const folder = process.env.ORIGINALS_DIR
const files = folder ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : []
const withPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

function referencePages(path: string): string[] {
  return spawnSync('pdftotext', ['-q', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 1024 ** 3 }).stdout.split('\f')
}

/** A running header or footer that we drop and the reference has. */
const charactersOfHeader = 50
const maxWrong = 0.01

describe('real originals', { skip: folder ? false : 'ORIGINALS_DIR is not set' }, () => {
  const worker = startWorker(usualWorkerLimits)
  after(() => worker.close())

  for (const file of files.filter((name) => name.endsWith('.pdf'))) {
    test(file, async () => {
      const path = join(folder ?? '', file)
      const { quality, pages } = pdfTextSchema.parse(await worker.run({ kind: 'document', path }))
      assert.equal(quality, 'good')
      const text = pages.join('\n')
      assert.doesNotMatch(text, /[\p{Co}\p{Cs}\ufffd\ufffe]|© XXX|Page \d+ of \d+/u)
      if (!withPdftotext) return
      const reference = comparedCharacters(referencePages(path).join(''))
      const wrong = countDistance(comparedCharacters(text), reference)
      assert.ok(
        wrong <= reference.length * maxWrong + pages.length * charactersOfHeader,
        `${wrong} of ${reference.length} characters`,
      )
    })
  }

  for (const file of files.filter((name) => name.endsWith('.md'))) {
    test(file, async () => {
      const { sections, content } = articleSchema.parse(await worker.run({ kind: 'article', path: join(folder ?? '', file) }))
      assert.ok(sections.some(({ text }) => text !== ''))
      const anchors = sections.flatMap(({ anchor }) => anchor ?? [])
      assert.equal(new Set(anchors).size, anchors.length)
      assert.deepEqual(
        outlineOf(content).map(({ id }) => id),
        anchors,
      )
    })
  }
})
