/**
 * A file's content and path → what can be told of it without reading it as a person does: format, pages, size, hashes,
 * title, day, language, and a guess at its kind.
 */
import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Kind } from '../../catalogue/kinds.ts'
import type { Material } from '../../catalogue/material.ts'
import { extractMarkdown } from '../originals/text/extract-markdown.ts'
import { dropFrontMatter } from '../originals/text/front-matter.ts'
import { openPdf } from '../originals/text/open-pdf.ts'

export interface Facts extends Pick<Material, 'language' | 'date' | 'dateSource' | 'dateEvidence'> {
  kind: Exclude<Kind, 'unknown'>
  title: string
  file: Pick<Material['file'], 'format' | 'pages'> & { bytes: number; sha256: string; gitBlob: string }
}

type Dated = Pick<Facts, 'date' | 'dateSource' | 'dateEvidence'>

/** What the content says of itself; empty where it says nothing. */
interface Told {
  title: string
  text: string
  dated: Dated | null
  pages: number | null
  isWide: boolean
}

const undated: Dated = { date: null, dateSource: null, dateEvidence: null }
/** Pages from whose text the language is told. */
const pagesRead = 10
/** Of the letters: a document in Chinese is full of Latin names. */
const minHan = 0.1

/** What a program wrote into the title's place. */
const noTitle = /^(?:PowerPoint|Microsoft |untitled|幻灯片|演示文稿|Slide )|\.(?:docx?|pptx?|key|tex|dvi|pages)$|^\W*$/i

function dayOf(text: string): string | null {
  const [, year, month = '', day = ''] =
    /(?<!\d)((?:19|20)\d{2})[-_.年/]?(0[1-9]|1[0-2])[-_.月/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(text) ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}

/** Hexo takes a front matter that only ends with "---"; to Markdown it is a heading. */
const hexoHead = /^(?:[a-z]\w*:.*\n|[ \t]*-[ \t].*\n)+---[ \t]*\n/

function splitHead(markdown: string): { head: string; body: string } {
  const [hexo] = hexoHead.exec(markdown) ?? []
  const body = hexo === undefined ? dropFrontMatter(markdown) : markdown.slice(hexo.length)
  return { head: markdown.slice(0, markdown.length - body.length), body }
}

function readMarkdown(content: Buffer): Told {
  const { head, body } = splitHead(content.toString('utf8').replace(/\r\n/g, '\n'))
  const [, titled = ''] = /^title[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t]*$/im.exec(head) ?? []
  const [, dated = ''] = /^date[ \t]*[:=][ \t]*["']?([\d/-]+)/im.exec(head) ?? []
  const sections = extractMarkdown(body)
  const date = dayOf(dated)
  return {
    title: titled || (sections.find(({ heading }) => heading)?.heading ?? ''),
    text: sections.map(({ heading, text }) => `${heading ?? ''}\n${text}`).join('\n'),
    dated: date === null ? null : { date, dateSource: 'front-matter', dateEvidence: 'date in the front matter' },
    pages: null,
    isWide: false,
  }
}

async function readPdf(content: Buffer): Promise<Told> {
  const { pageCount, readFact, readText, measurePage } = await openPdf(content)
  const title = readFact('Title').trim()
  // "D:20221015093000+08'00'"
  const date = dayOf(readFact('CreationDate').slice(2, 10))
  const size = measurePage(1, 1000)
  return {
    title: noTitle.test(title) ? '' : title,
    text: Array.from({ length: Math.min(pageCount, pagesRead) }, (_, at) => readText(at + 1)).join('\n'),
    dated: date === null ? null : { date, dateSource: 'pdf', dateEvidence: 'CreationDate of the file' },
    pages: pageCount,
    isWide: size.width > size.height,
  }
}

const silent: Told = { title: '', text: '', dated: null, pages: null, isWide: false }

const readers: Record<string, (content: Buffer) => Told | Promise<Told>> = {
  pdf: readPdf,
  md: readMarkdown,
  txt: (content) => ({ ...silent, text: content.toString('utf8') }),
  pptx: () => silent,
}

/** What a record's `format` may be of, by the end of its name. */
export function formatOf(path: string): 'pdf' | 'pptx' | 'md' | 'txt' | null {
  const end = extname(path).slice(1).toLowerCase()
  return end === 'markdown' ? 'md' : end === 'pdf' || end === 'pptx' || end === 'md' || end === 'txt' ? end : null
}

function languageOf(text: string): Facts['language'] {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0
  return han >= minHan * (han + latin) && han > 0 ? 'zh' : 'en'
}

const kindByWord: [RegExp, Facts['kind']][] = [
  [/meeting[-_ ]?(?:notes?|minutes)|weekly|会议|例会|双周会/i, 'meeting-notes'],
  [/design|rfc|adr|proposal|设计|方案/i, 'design-doc'],
  [/benchmark|test[-_ ]?report|测试报告|压测/i, 'test-report'],
  [/vldb|sigmod|icde|usenix|fast\d|论文|paper/i, 'paper'],
]

function guessKind(path: string, title: string, { isWide }: Told): Facts['kind'] {
  if (isWide || path.endsWith('.pptx')) return 'slides'
  const [, kind] = kindByWord.find(([word]) => word.test(`${path} ${title}`)) ?? []
  return kind ?? (path.endsWith('.pdf') ? 'design-doc' : 'article')
}

/**
 * @param path within the repository
 * @throws Error for a format that no record can have, PdfError for a PDF that can't be opened
 */
export async function readFacts(path: string, content: Buffer): Promise<Facts> {
  const format = formatOf(path)
  if (format === null) throw new Error(`${path}: a record's file is one of pdf, pptx, md, txt.`)
  const told = (await readers[format]?.(content)) ?? silent
  const stem = basename(path, extname(path))
  const title = (told.title || stem).replace(/\s+/gu, ' ').trim()
  const named = dayOf(stem)
  const byName: Dated = named === null ? undated : { date: named, dateSource: 'filename', dateEvidence: null }
  return {
    kind: guessKind(path, title, told),
    language: languageOf(`${title}\n${told.text}`),
    title,
    ...(told.dated?.dateSource === 'front-matter' || named === null ? (told.dated ?? byName) : byName),
    file: {
      format,
      pages: told.pages,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      gitBlob: createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex'),
    },
  }
}
