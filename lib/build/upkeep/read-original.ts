/** The text of an original at hand: of a PDF by `pdftotext`, of Markdown and plain text as it is. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** @throws with advice where it is not installed. */
export async function demandPdftotext(): Promise<void> {
  try {
    await run('pdftotext', ['-v'])
  } catch (cause) {
    throw new Error('pdftotext is needed to read the originals: install poppler-utils.', { cause })
  }
}

async function readPdf(path: string, ...options: string[]): Promise<string> {
  const { stdout } = await run('pdftotext', [...options, '-enc', 'UTF-8', path, '-'], { maxBuffer: 64 * 1024 ** 2 })
  return stdout
}

interface Original {
  /** Text of each page as it is laid out; null of a document without pages. */
  pages: string[] | null
  /** All of it, once in every order in which it can be read. */
  texts: string[]
}

/** Null where there is no such file, or none that can be read as text. */
export async function readOriginal(path: string, format: string): Promise<Original | null> {
  if (!existsSync(path)) return null
  if (format === 'md' || format === 'txt') return { pages: null, texts: [await readFile(path, 'utf8')] }
  if (format !== 'pdf') return null
  const laidOut = await readPdf(path, '-layout')
  // Pages end with a form feed. Columns are read one after the other without -layout, and across with it.
  return { pages: laidOut.split('\f').slice(0, -1), texts: [laidOut, await readPdf(path)] }
}
