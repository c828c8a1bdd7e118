/** `worker.ts` → JavaScript that Node runs as it is: through tsx, each process would take a second of a core to start. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'

const project = resolve(import.meta.dirname, '../../../..')
/** Within the project, where its packages are found. */
const folder = join(project, '.cache/worker')
const entry = join(import.meta.dirname, 'worker.ts')

/** Files are named by what they hold, and each is whole once it is there: processes may compile at the same time. */
async function compile(): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: project,
    outdir: folder,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What one kind of task needs is loaded by that kind alone.
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    write: false,
  })
  await mkdir(folder, { recursive: true })
  for (const { path, contents } of outputFiles) {
    await writeFile(`${path}.${process.pid}.tmp`, contents)
    await rename(`${path}.${process.pid}.tmp`, path)
  }
  const program = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(basename(entry)))?.[0]
  if (program === undefined) throw new Error(`esbuild made no program of ${entry}.`)
  return join(project, program)
}

let compiled: Promise<string> | undefined

/** Compiles once a process. @returns the path of the program */
export const compileWorker = (): Promise<string> => (compiled ??= compile())
