import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { compileProgram } from '../tools/compile-program.ts'
import { extractOriginals } from './extract-all.ts'
import { fakeRecogniser } from './fixtures/fake-recogniser.ts'
import { rawPdf, stream } from './fixtures/raw-pdf.ts'
import { layOut, readFixture } from './fixtures/originals-folder.ts'
import type { RecogniserModule } from './ocr/recogniser.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'
import { listWanted } from './files/wanted-originals.ts'
import { recogniseOriginals, recogniserLimits } from './recognise-all.ts'
import type { WorkerLimits } from './worker/start-worker.ts'

const root = temporaryFolder()

/** Each of its pages shows a bar of its own length. */
function barsPdf(pages: number): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => index)
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((at) => `${2 * at + 3} 0 R`).join(' ')}] /Count ${pages} >>`,
    ...numbers.flatMap((at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents ${2 * at + 4} 0 R /Resources << >> >>`,
      stream(`20 20 ${40 + 40 * at} 20 re f`),
    ]),
  ])
}

async function prepare(files: Record<string, Buffer>, { fault = '', source = '' } = {}) {
  const originals = await layOut(await folderOf(root, {}), files)
  const own = await folderOf(root, {})
  const [readings, recogniser] = [join(own, 'readings'), join(own, 'fake.mjs')]
  await writeFile(readings, '')
  await writeFile(recogniser, source === '' ? fakeRecogniser(readings, fault) : source)
  const settings: OriginalsSettings = { ...originals, cache: join(own, 'cache'), text: true, thumbnails: true, recogniser }
  const told: string[] = []
  return {
    settings,
    engine: join(own, 'engine'),
    told,
    readings: async () => (await readFile(readings, 'utf8')).length,
    extract: () => extractOriginals(originals, settings, (line) => told.push(line)),
    recognise: (limits: Partial<WorkerLimits> = {}, again = false) =>
      recogniseOriginals(listWanted(originals), recogniser, settings, () => undefined, {
        again,
        limits: { ...recogniserLimits, ...limits },
      }),
  }
}

describe('text in pictures', () => {
  test('stands beside the page’s own, without what is no text', async () => {
    const { extract } = await prepare({ 'pictures.pdf': await readFixture('pictures.pdf') })
    const { documents, failures } = await extract()
    assert.deepEqual(failures, [])
    // What every page shows stands on the first alone.
    assert.deepEqual(documents.pictures?.pages, [{ page: 1, text: '', seen: '架构图 chunkserver' }])
  })

  test('is not asked for unless it is said', async () => {
    const { extract, settings, readings } = await prepare({ 'pictures.pdf': await readFixture('pictures.pdf') })
    settings.recogniser = null
    assert.deepEqual((await extract()).documents.pictures?.pages, [])
    assert.equal(await readings(), 0)
  })

  test('has its place in shares of the page', async () => {
    const { recognise } = await prepare({ 'pictures.pdf': await readFixture('pictures.pdf') })
    const { processed } = await recognise()
    const [line] = processed[0]?.result.pages[0] ?? []
    assert.deepEqual(line?.box, [0, 1000, 5000, 2000])
    assert.equal(line?.middles?.length, line?.text.length)
  })

  test('a second run starts nothing; after an interruption no picture is read again', async () => {
    const { extract, readings, settings, told } = await prepare({ 'pictures.pdf': await readFixture('pictures.pdf') })
    const first = await extract()
    const read = await readings()
    assert.ok(read > 0)
    told.length = 0
    assert.deepEqual(await extract(), first)
    assert.deepEqual(told, [])
    const folder = join(settings.cache, 'ocr')
    for (const name of await readdir(folder)) if (name.endsWith('.json')) await rm(join(folder, name))
    assert.deepEqual(await extract(), first)
    assert.equal(await readings(), read)
  })

  test('pages that look the same but for their text are read once', async () => {
    const { recognise, readings } = await prepare({ 'talk.pdf': await readFixture('talk.pdf') })
    await recognise()
    assert.equal(await readings(), 1)
  })
})

test('ours is loaded as a worker loads it', async () => {
  const program = await compileProgram(join(import.meta.dirname, 'ocr/paddle-recogniser.ts'))
  const { startRecogniser } = (await import(pathToFileURL(program).href)) as RecogniserModule
  assert.equal(typeof startRecogniser, 'function')
})

describe('a recogniser that fails', () => {
  const faults = [
    {
      name: 'takes too long on a page',
      fault: 'await new Promise(() => setTimeout(() => {}, 1e6))',
      reason: /longer than 10 s/,
      limits: { page: 10_000 },
    },
    { name: 'ends the process', fault: 'process.exit(3)', reason: /ended the process that read it \(exit 3\)/ },
    {
      name: 'takes memory that no limit of the engine binds, and lets nothing else run',
      fault: 'const taken = []; for (;;) taken.push(Buffer.alloc(2 ** 24, 1))',
      reason: /not read: it needs more memory than a document may have$/,
      limits: { resident: 600 },
    },
    { name: 'throws', fault: "throw new Error('the tensor is odd')", reason: /can't be read: the tensor is odd/ },
  ]
  for (const { name, fault, reason, limits } of faults) {
    test(`${name}: that page is left out, with a warning, and the others are read`, async () => {
      const { recognise } = await prepare({ 'bars.pdf': barsPdf(3) }, { fault })
      const { processed, failures } = await recognise(limits)
      assert.deepEqual(
        processed[0]?.result.pages.map((page) => page.length),
        [1, 0, 1],
      )
      assert.equal(failures.length, 1)
      assert.match(failures[0]?.reason ?? '', /^pictures on page 2 of owner\/name\/bars\.pdf are not read: it /)
      assert.match(failures[0]?.reason ?? '', reason)
    })
  }

  test('a page that was left out is tried again where pictures are asked for, and by no build', async () => {
    const { recognise, readings } = await prepare({ 'bars.pdf': barsPdf(3) }, { fault: 'process.exit(3)' })
    const first = await recognise()
    assert.deepEqual(await recognise(), first)
    const read = await readings()
    const { processed, failures } = await recognise({}, true)
    assert.deepEqual(failures, [])
    assert.deepEqual(
      processed[0]?.result.pages.map((page) => page.length),
      [1, 1, 1],
    )
    assert.equal(await readings(), read + 1)
    assert.deepEqual((await recognise()).failures, [])
  })

  test('does not start, as with a broken model or without its packages: a clear message, and nothing is kept', async () => {
    const source = "export const startRecogniser = () => Promise.reject(new Error('Load model from x.onnx failed'))"
    const { extract } = await prepare({ 'pictures.pdf': await readFixture('pictures.pdf') }, { source })
    await assert.rejects(extract(), {
      message:
        /^Text in pictures can't be read, for what reads it does not start: .*Load model from x\.onnx failed\nDelete .*engine.node_modules to have it installed anew; without OCR=on/,
    })
  })

  test('takes too long to start: it is not told of as a page', async () => {
    const source = 'export const startRecogniser = () => new Promise(() => setTimeout(() => {}, 1e6))'
    const { recognise } = await prepare({ 'pictures.pdf': await readFixture('pictures.pdf') }, { source })
    await assert.rejects(recognise({ page: 100 }), { message: /does not start: takes longer than 0\.1 s\n/ })
  })

  test('can’t be installed: nothing is read, and the message says what is left', async () => {
    const { recognise, engine } = await prepare({ 'pictures.pdf': await readFixture('pictures.pdf') })
    await mkdir(engine)
    await writeFile(join(engine, 'package-lock.json'), '{}')
    await assert.rejects(recognise(), {
      message: /^Text in pictures can't be read: npm could not install .* without OCR=on \(--ocr\) all else/,
    })
  })

  test('a document that can’t be opened fails alone', async () => {
    const [pictures, encrypted] = await Promise.all([readFixture('pictures.pdf'), readFixture('encrypted.pdf')])
    const { recognise } = await prepare({ 'encrypted.pdf': encrypted, 'pictures.pdf': pictures })
    const { processed, failures } = await recognise()
    assert.deepEqual(
      processed.map(({ original }) => original.id),
      ['pictures'],
    )
    assert.match(failures[0]?.reason ?? '', /encrypted\.pdf is encrypted and asks for a password$/)
  })
})
