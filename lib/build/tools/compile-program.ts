/** A program of ours → JavaScript that Node runs as it is: through tsx, each process would take a second of a core to start. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

const project = resolve(import.meta.dirname, '../../..')
/** Within the project, where its packages are found; each program has a folder of its own there. */
const programs = join(project, '.cache/programs')

/** What modules find beside their source is still there. */
const besideSource: Plugin = {
  name: 'beside the source',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const places = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href }
      const source = await readFile(path, 'utf8')
      const contents = source.replace(/\bimport\.meta\.(dirname|filename|url)\b/g, (_, name: keyof typeof places) =>
        JSON.stringify(places[name]),
      )
      return { contents, loader: 'ts' }
    })
  },
}

/** Files are named by what they hold, and each is whole once it is there: processes may compile at the same time. */
async function compile(entry: string): Promise<string> {
  const folder = join(programs, createHash('sha256').update(entry).digest('hex').slice(0, 12))
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: project,
    outdir: folder,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is loaded when it is needed still is.
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [besideSource],
    metafile: true,
    write: false,
  })
  await mkdir(folder, { recursive: true })
  for (const { path, contents } of outputFiles) {
    await writeFile(`${path}.${process.pid}.tmp`, contents)
    await rename(`${path}.${process.pid}.tmp`, path)
  }
  const program = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint !== undefined && resolve(project, entryPoint) === entry,
  )
  if (program === undefined) throw new Error(`esbuild made no program of ${entry}.`)
  return join(project, program[0])
}

const compiled = new Map<string, Promise<string>>()

/**
 * Compiles once a process.
 * @param entry an absolute path; no other module that it imports may be a program as well (`isMain`)
 * @returns the path of the program
 */
export function compileProgram(entry: string): Promise<string> {
  const program = compiled.get(entry) ?? compile(entry)
  compiled.set(entry, program)
  return program
}
