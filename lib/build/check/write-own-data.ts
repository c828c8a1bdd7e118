/**
 * A small `data/` for the check's second build: records of our own, and of the project's those that browser tests open.
 * Ours are one whose original is a PDF of our own, and one of an article, so that the pages of documents can be tested in a browser
 * without anyone's originals; and others, in a file and in a dump, whose every text would run a script if a page took it for markup.
 *
 *   npx tsx lib/build/check/write-own-data.ts DIR      writes DIR like data/, and DIR/originals
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { isMap, isScalar, isSeq, parse, parseDocument } from 'yaml'
import { materialSchema, type Material } from '../../catalogue/material.ts'
import { minStops, type ReadingGuide, type Topic } from '../../catalogue/reference.ts'
import { writeOwnFolder } from '../tools/write-own-folder.ts'

const project = resolve(import.meta.dirname, '../../..')
const repo = 'storage-talks/fixtures'
const readingGuides = 'reading-guides.yaml'
const vocabulary = 'vocabulary.yaml'
const commit = '0'.repeat(40)
const path = 'talk.pdf'
const articlePath = 'article.md'

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
      { page: 4, zh: `像标记的文字 ${markup}`, en: `Like markup: ${markup}` },
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

function ownArticle(markdown: Buffer): Material {
  const sha256 = createHash('sha256').update(markdown).digest('hex')
  return materialSchema.parse({
    id: 'own-article',
    kind: 'article',
    language: 'zh',
    title: { original: '读放大在Store里的来历', zh: null, en: 'Where read amplification in Store comes from' },
    speakers: [],
    event: null,
    collection: null,
    date: null,
    dateSource: null,
    topics: [],
    sections: [
      { anchor: '怎样数读放大', zh: '先数清每一层读了多少', en: 'Count what each layer reads first' },
      { anchor: '数出来的', zh: '元数据层读得最多', en: 'The metadata layer reads most' },
    ],
    file: {
      role: 'original',
      format: 'md',
      repo,
      commit,
      path: articlePath,
      pages: null,
      bytes: markdown.length,
      sha256,
      gitBlob: null,
      firstCommit: null,
    },
    links: linksOf(articlePath),
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
    title: {
      original: `Record ${escapes}`,
      zh: `记录的标题里像标记的文字 ${escapes}`,
      en: `Record ${escapes}`,
      others: [`Other ${escapes}`],
    },
    speakers: [],
    event: null,
    collection: { id: 'own', zh: escapes, en: escapes },
    date: null,
    dateSource: null,
    dateEvidence: escapes,
    topics: [],
    summary: { zh: `摘要里像标记的文字也只是文字 ${escapes}`, en: `Summary ${escapes}` },
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

const ownDump = ['dumps/own.txt', `${dumpLines.join('')}共 2 条\n`] as const

type File = [path: string, content: string]

/** The project's files in a folder of `data/` whose names end so, by their place below it. */
function projectFiles(kind: string, ending: string): File[] {
  const folder = join(project, 'data', kind)
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  return names.map((name) => [kind === '' ? name : `${kind}/${name}`, readFileSync(join(folder, name), 'utf8')])
}

const testSources = () => readdirSync(join(project, 'e2e')).map((name) => readFileSync(join(project, 'e2e', name), 'utf8'))

const readTopics = () => parse(readFileSync(join(project, 'data', vocabulary), 'utf8')) as Topic[]

/** What tests name of a kind of page: "talks/curve-mds". */
const namedInTests = (kind: string) =>
  testSources().flatMap((test) => [...test.matchAll(new RegExp(`${kind}/([\\w-]+)`, 'g'))].map(([, id = '']) => id))

/**
 * Of the project's records those that browser tests or topics name, those whose titles stand in its dumps, and the first of each kind
 * and of each format, so that whatever a page can show is shown on some page.
 */
function chooseRecords(dumps: readonly File[]): File[] {
  const named = new Set([...namedInTests('talks'), ...readTopics().flatMap(({ start }) => start ?? [])])
  const listed = dumps.map(([, content]) => content).join('')
  const seen = new Set<string>()
  return ['materials', 'articles'].flatMap((kind) =>
    projectFiles(kind, '.yaml').filter(([path, content]) => {
      const record = parse(content) as Material
      const sorts = [`kind ${record.kind}`, `format ${record.file.format}`].filter((sort) => !seen.has(sort))
      for (const sort of sorts) seen.add(sort)
      const titles = [record.title.original, record.title.zh, record.title.en, ...(record.title.others ?? [])]
      const isListed = titles.some((title) => title !== null && listed.includes(title))
      return sorts.length > 0 || isListed || named.has(path.slice(kind.length + 1, -'.yaml'.length))
    }),
  )
}

/** Without what a record says of others that are not among the chosen: it would lead nowhere. */
function withoutOthers([path, content]: File, ids: ReadonlySet<string>): File {
  const document = parseDocument(content)
  for (const field of ['prerequisites', 'related', 'relatedArticles']) {
    const list = document.get(field)
    if (!isSeq(list)) continue
    list.items = list.items.filter((item) => {
      const id: unknown = isMap(item) ? item.get('id') : isScalar(item) ? item.value : null
      return typeof id !== 'string' || ids.has(id)
    })
  }
  return [path, document.toString()]
}

/** Topics of chosen records, what they are parts of, and those that browser tests open. */
function chooseTopics(chosen: readonly File[]): Topic[] {
  const topics = readTopics()
  // "theme:performance"
  const told = chosen.flatMap(([, content]) => (parse(content) as Material).topics.map((topic) => topic.split(':').at(-1) ?? ''))
  const kept = new Set([...told, ...namedInTests('topics')])
  for (const id of kept) {
    const parent = topics.find((topic) => topic.id === id)?.parent
    if (typeof parent === 'string') kept.add(parent)
  }
  return topics.filter(({ id }) => kept.has(id))
}

/** Of the reading guides what leads to chosen records through chosen topics. */
function guidesTo(ids: ReadonlySet<string>, topics: readonly Topic[]): File {
  const guides = parse(readFileSync(join(project, 'data', readingGuides), 'utf8')) as ReadingGuide[]
  const kept = guides
    .filter(({ topic }) => topics.some(({ id }) => id === topic))
    .map(({ topic, stops }) => ({ topic, stops: stops.filter(({ record }) => ids.has(record)) }))
    .filter(({ stops }) => stops.length >= minStops)
  return [readingGuides, `${JSON.stringify(kept, null, 2)}\n`]
}

function writeOwnData(folder: string): void {
  const original = (name: string) => readFileSync(join(project, 'lib/build/originals/fixtures', name))
  const [pdf, article] = [original(path), original(articlePath)]
  const records = [ownTalk(pdf), ownArticle(article), ownMarkup()]
  const dumps = projectFiles('dumps', '.txt')
  const chosen = chooseRecords(dumps)
  const topics = chooseTopics(chosen)
  const ids = new Set(chosen.map(([name]) => basename(name, '.yaml')))
  const files = new Map<string, string | Buffer>([
    [`originals/${repo}/${path}`, pdf],
    [`originals/${repo}/${articlePath}`, article],
    ...projectFiles('', '.yaml'),
    [vocabulary, `${JSON.stringify(topics, null, 2)}\n`],
    guidesTo(ids, topics),
    ...dumps,
    ...chosen.map((file) => withoutOthers(file, ids)),
    // JSON is YAML.
    ...records.map((record): File => [`materials/${record.id}.yaml`, `${JSON.stringify(record, null, 2)}\n`]),
    ownDump,
  ])
  writeOwnFolder(folder, files)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Say where: npx tsx lib/build/check/write-own-data.ts DIR')
try {
  writeOwnData(resolve(folder))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
