import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { pdfTextSchema } from '../text/extract-pdf.ts'
import { brokenPdfs, hostilePdfs, slowPdf } from '../fixtures/hostile-pdfs.ts'
import { startWorker, TaskFailure } from './start-worker.ts'

const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name)

describe('files that nobody vouches for', () => {
  const folder = temporaryFolder()
  const worker = startWorker({ task: 60_000, page: 60_000, memory: 128 })
  after(() => worker.close())

  for (const { name, content, reason } of [...brokenPdfs, ...hostilePdfs]) {
    test(`${name}: ${reason === null ? 'read' : 'refused'}`, async () => {
      const path = join(folder, 'hostile.pdf')
      await writeFile(path, content)
      const read = worker.run({ kind: 'document', path })
      if (reason === null) pdfTextSchema.parse(await read)
      else await assert.rejects(read, (error) => error instanceof TaskFailure && reason.test(error.message))
    })
  }

  test('the next file is read as if nothing had been', async () => {
    const { quality, pages } = pdfTextSchema.parse(await worker.run({ kind: 'document', path: fixture('talk.pdf') }))
    assert.equal(quality, 'good')
    assert.equal(pages.length, 5)
  })

  test('a page that takes too long is given up', async () => {
    const path = join(folder, 'slow.pdf')
    await writeFile(path, slowPdf)
    const hasty = startWorker({ task: 60_000, page: 2000, memory: 512 })
    const drawn = hasty.run({ kind: 'pictures', path, folder })
    await assert.rejects(drawn, { message: 'has a page that takes longer than 2 s' })
    hasty.close()
  })

  test('a document that takes too long is given up, though each page comes', async () => {
    const hasty = startWorker({ task: 1, page: 60_000, memory: 128 })
    await assert.rejects(hasty.run({ kind: 'document', path: fixture('talk.pdf') }), { message: 'takes longer than 0.001 s' })
    hasty.close()
  })

  test('pages are told of as they come', async () => {
    const seen: number[] = []
    await worker.run({ kind: 'document', path: fixture('talk.pdf') }, (page) => seen.push(page))
    assert.deepEqual(seen, [1, 2, 3, 4, 5])
  })

  test('an article that is not UTF-8', async () => {
    const path = join(folder, 'article.md')
    await writeFile(path, Buffer.from([0x23, 0x20, 0xd0, 0xb4, 0xb7, 0xc5]))
    await assert.rejects(worker.run({ kind: 'article', path }), /can't be read: The encoded data was not valid/)
  })

  test('a file that went away', async () => {
    await assert.rejects(worker.run({ kind: 'document', path: join(folder, 'none.pdf') }), /can't be read: ENOENT/)
  })
})

describe('text of a PDF', () => {
  const worker = startWorker({ task: 60_000, page: 60_000, memory: 256 })
  after(() => worker.close())
  const read = async (name: string) => pdfTextSchema.parse(await worker.run({ kind: 'document', path: fixture(name) }))

  test('slides in Chinese', async () => {
    assert.deepEqual(await read('talk.pdf'), {
      quality: 'good',
      pages: [
        '写放大在Store里的来历\n示例作者 甲',
        '为什么要数一数写放大\n• 一次小写会让后台多写几倍，所以我们先把每一层写了多少都数出来，再谈怎样去省\n• 数据量、日志量、合并量',
        '合并策略\n我们把相邻的文件并在一起，读的时候少开文件，代价是写得更多；这个平衡要按负载来定。\nThe engine keeps consistency while files merge; consistency comes first.',
        '度量\n指标\n方法\n影响 成本 收益\npre-merge is the step before; after pre comes merge.',
        '结果\n写放大从 12.5 降到 3.1',
      ],
    })
  })
  test('pictures only', async () => assert.deepEqual(await read('pictures.pdf'), { quality: 'image-only', pages: ['', '', ''] }))
  test('glyphs without a meaning', async () => assert.equal((await read('garbled.pdf')).quality, 'garbled'))
  test('a font that is not in the file', async () =>
    assert.deepEqual((await read('without-font.pdf')).pages, ['没有带字体的一行字']))
})
