/** A process that opens one file after the other; it may be killed at any time. Started by `start-worker.ts`, compiled. */
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { errorText } from '../files/file-error.ts'
import type { Recogniser, RecogniserModule } from '../ocr/recogniser.ts'
import { PdfError } from '../text/pdf-engine.ts'
import { taskSchema, type WorkerAnswer, type WorkerTask } from './worker-task.ts'

function answer(message: WorkerAnswer): Promise<void> {
  return new Promise((resolve, reject) => process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve())))
}

const onPage = (page: number) => answer({ type: 'page', page })

/** Once a process: opening the models takes half a second. */
const recognisers = new Map<string, Promise<Recogniser>>()

async function recogniserOf(path: string): Promise<Recogniser> {
  const started =
    recognisers.get(path) ?? import(pathToFileURL(path).href).then((module: RecogniserModule) => module.startRecogniser())
  recognisers.set(path, started)
  return started
}

/** Each kind of task loads its own libraries, so that a worker holds no more than it needs. */
async function work(task: WorkerTask): Promise<unknown> {
  if (task.kind === 'start') {
    await recogniserOf(task.recogniser)
    return null
  }
  const content = await readFile(task.path)
  switch (task.kind) {
    case 'document': {
      const { extractPdf } = await import('../text/extract-pdf.ts')
      return extractPdf(content, onPage)
    }
    case 'places': {
      const { placePdf } = await import('../text/place-pdf.ts')
      return placePdf(content, onPage)
    }
    case 'article': {
      const { readArticle } = await import('../text/extract-markdown.ts')
      return readArticle(new TextDecoder('utf-8', { fatal: true }).decode(content))
    }
    case 'pictures': {
      const { drawPdf } = await import('./draw-pdf.ts')
      return drawPdf(content, task.folder, onPage)
    }
    case 'seen': {
      const { readPictures } = await import('../ocr/read-pictures.ts')
      return readPictures(content, { ...task, recogniser: await recogniserOf(task.recogniser) }, onPage)
    }
  }
}

function explain(error: unknown): string {
  if (error instanceof PdfError) return error.message
  if (error instanceof WebAssembly.RuntimeError) return 'breaks the PDF library, or needs more memory than it may have'
  return `can't be read: ${errorText(error)}`
}

const watchMilliseconds = 50

/** @param megabytes for all of the process */
function watchMemory(megabytes: number): void {
  const workerData = { mostBytes: megabytes * 1024 ** 2, milliseconds: watchMilliseconds }
  new Worker(new URL('watch-memory.mjs', import.meta.url), { workerData, execArgv: [] }).unref()
}

const [, , mostMegabytes] = process.argv
if (mostMegabytes !== undefined) watchMemory(Number(mostMegabytes))

process.on('disconnect', () => process.exit())
process.on('message', (message) => {
  work(taskSchema.parse(message))
    .then((result) => answer({ type: 'done', result }))
    .catch((error: unknown) => answer({ type: 'failed', reason: explain(error) }))
    .catch(() => process.exit(1))
})
