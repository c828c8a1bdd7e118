/** The text of originals on its way through the pipeline. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import type { OriginalTexts } from '../../originals/extract-all.ts'
import { readFixture } from '../../originals/fixtures/originals-folder.ts'
import type { OriginalsSettings } from '../../originals/files/originals-settings.ts'
import type { PageTexts, SearchManifest } from '../../../search/corpus/search-data.ts'
import { buildPageTexts } from './build-page-texts.ts'
import type { PipelineFolders } from '../project-folders.ts'
import { runPipeline } from '../run.ts'
import { sampleFolders } from '../../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'

const document = (pages: string[], quality: OriginalTexts['documents'][string]['quality'] = 'good') => ({
  quality,
  pageCount: pages.length,
  pages: pages.map((text, index) => ({ page: index + 1, text })),
})
const talks = (...ids: string[]) => ids.map((id) => ({ id, silentPages: [], links: { view: `https://example.org/${id}` } }))
const originals: OriginalTexts = {
  documents: { long: document(['一'.repeat(60), '二'.repeat(60), '三']), odd: document(['´æ´¢'], 'garbled'), scan: document([]) },
  articles: { article: { sections: [{ anchor: '背景', heading: '背景', text: '正文' }], content: [] } },
  failures: [],
  wanted: { documents: 5, articles: 2 },
}

describe('files of page text', () => {
  test('hold whole texts in the order of the records', () => {
    const { files, coverage } = buildPageTexts(talks('article', 'none', 'long', 'odd', 'scan'), originals)
    assert.deepEqual(
      files.map((texts) => Object.keys(texts)),
      [['article', 'long', 'odd', 'scan']],
    )
    assert.deepEqual(files[0]?.article, { source: 'https://example.org/article', sections: [['背景', '背景', '正文']] })
    assert.deepEqual(coverage, { documents: { searched: 1, wanted: 5 }, articles: { searched: 1, wanted: 2 } })
  })

  test('hold what was read in pictures apart from the page’s own text', () => {
    const documents = { scan: { ...document([]), pageCount: 2, pages: [{ page: 2, text: '', seen: '架构图' }] } }
    const { files, coverage } = buildPageTexts(talks('scan'), { ...originals, documents })
    assert.deepEqual(files, [{ scan: { quality: 'good', pageCount: 2, pages: [[2, '', '架构图']] } }])
    assert.equal(coverage.documents.searched, 1)
  })

  test('are cut between texts, and within one only where it alone is too long', () => {
    const { files } = buildPageTexts(talks('article', 'odd', 'long'), originals, 300)
    assert.deepEqual(
      files.map((texts) =>
        Object.entries(texts).map(([id, text]) => [id, 'pages' in text ? text.pages.map(([page]) => page) : null]),
      ),
      [
        [
          ['article', null],
          ['odd', [1]],
        ],
        [['long', [1]]],
        [['long', [2, 3]]],
      ],
    )
  })

  test('a section that alone is too long is cut at the ends of lines, and nothing is lost', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `第${at}行，够长的一行字`)
    const text = `${lines.join('\n')}\n${'没有换行'.repeat(100)}`
    const articles = { article: { sections: [{ anchor: null, heading: null, text }], content: [] } }
    const { files } = buildPageTexts(talks('article'), { ...originals, articles }, 1200)
    const sections = files.flatMap(({ article }) => (article && 'sections' in article ? article.sections : []))
    assert.ok(files.every((file) => Buffer.byteLength(JSON.stringify(file)) < 1400))
    assert.equal(
      sections
        .map(([, , piece]) => piece)
        .join('')
        .replaceAll('\n', ''),
      text.replaceAll('\n', ''),
    )
    assert.ok(sections[0]?.[2].endsWith('够长的一行字'))
  })
})

const root = temporaryFolder()

/** A sample record as if its original were this file; the file lies where the record says. */
async function pretend(folder: string, id: string, content: Buffer, originalsFolder: string): Promise<void> {
  const path = join(folder, `${id}.yaml`)
  const yaml = await readFile(path, 'utf8')
  const hash = (name: string, head = '') => createHash(name).update(head).update(content).digest('hex')
  const changed = yaml
    .replace(/^ {2}bytes: .*$/m, `  bytes: ${content.length}`)
    .replace(/^ {2}sha256: .*$/m, `  sha256: ${hash('sha256')}`)
    .replace(/^ {2}gitBlob: .*$/m, `  gitBlob: ${hash('sha1', `blob ${content.length}\0`)}`)
  await writeFile(path, changed)
  const [, repo = ''] = /^ {2}repo: (.*)$/m.exec(yaml) ?? []
  const [, inRepo = ''] = /^ {2}path: (.*)$/m.exec(yaml) ?? []
  const place = join(originalsFolder, repo, inRepo)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, content)
}

async function prepare(): Promise<{ folders: PipelineFolders; settings: OriginalsSettings }> {
  const [materials, articles, folder] = [await folderOf(root, {}), await folderOf(root, {}), await folderOf(root, {})]
  await cp(sampleFolders.materials, materials, { recursive: true })
  await cp(sampleFolders.articles, articles, { recursive: true })
  await pretend(materials, 'store-metadata', await readFixture('talk.pdf'), folder)
  await pretend(articles, 'weekly-2022-12-15', Buffer.from('# 写放大\n从何而来\n'), folder)
  const settings = { folder, cache: await folderOf(root, {}), text: true, thumbnails: true, recogniser: null }
  const dumps = await folderOf(root, { 'a.txt': 'Raft在Store中的工程实践• 复制组0 码力 | 29 页 | 2.20 MB | 6 月前3\n' })
  return { folders: { ...sampleFolders, dumps, materials, articles, out: await folderOf(root, {}) }, settings }
}

function readSearch(out: string): { manifest: SearchManifest; texts: PageTexts[]; names: string[] } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(out, 'search', name), 'utf8'))
  const manifest = read('manifest.json') as SearchManifest
  return {
    manifest,
    texts: manifest.files.pages.map(({ path }) => read(path) as PageTexts),
    names: readdirSync(join(out, 'search')).sort(),
  }
}

describe('the pipeline with originals', () => {
  test('writes their text beside the search, the same bytes each time, and takes it away again', async () => {
    const { folders, settings } = await prepare()
    const { text, warnings } = await runPipeline(folders, () => {}, settings)
    const first = readSearch(folders.out)
    assert.deepEqual(text.failures, [])
    assert.deepEqual(warnings, [])
    assert.deepEqual([text.coverage.documents.searched, text.coverage.articles.searched], [1, 1])
    assert.deepEqual(first.manifest.counts.text, text.coverage)
    assert.deepEqual(first.manifest.files.pages[0]?.records, ['store-metadata', 'weekly-2022-12-15'])
    const article = first.texts[0]?.['weekly-2022-12-15']
    assert.ok(article && 'sections' in article && article.source?.startsWith('https://github.com/example/'))
    assert.deepEqual(article.sections, [['写放大', '写放大', '从何而来']])
    const again = { ...folders, out: await folderOf(root, {}) }
    await runPipeline(again, () => {}, settings)
    assert.deepEqual(readSearch(again.out), first)

    await runPipeline(folders, () => {}, { ...settings, text: false })
    const { manifest, names } = readSearch(folders.out)
    assert.deepEqual(manifest.files.pages, [])
    assert.deepEqual(
      names.filter((name) => name.startsWith('pages')),
      [],
    )
  })

  test('tells of one that is not what its record says, and goes on', async () => {
    const { folders, settings } = await prepare()
    const changed = join(settings.folder ?? '', 'example/talks/notes/2022-12-15.md')
    await writeFile(changed, '# 写放大\n从何而起\n')
    const { text } = await runPipeline(folders, () => {}, settings)
    assert.equal(text.coverage.documents.searched, 1)
    assert.deepEqual(
      text.failures.map(({ id }) => id),
      ['weekly-2022-12-15'],
    )
    assert.match(text.failures[0]?.reason ?? '', /2022-12-15\.md has sha256 [0-9a-f]{64} where the record says/)
  })

  test('stops where their folder is not there, and leaves what was', async () => {
    const { folders, settings } = await prepare()
    await runPipeline(folders, () => {}, settings)
    const before = readSearch(folders.out)
    await assert.rejects(
      runPipeline(folders, () => {}, { ...settings, folder: join(root, 'none') }),
      /^Error: The folder of originals, .*none, can't be read: ENOENT/,
    )
    assert.deepEqual(readSearch(folders.out), before)
  })
})
