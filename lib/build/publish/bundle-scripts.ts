/**
 * The scripts of the pages → `public/scripts/<name>.<hash>.js`: `start`, which stands in every page's head, `page`, which every
 * page loads, and one for each island; beside them what PDF.js asks for while it runs.
 * What only some readers need (`import()`) and workers become files of their own beside them. Islands are written for React
 * and run on Preact, a tenth of its size.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { minify } from 'terser'
import { copyPdfFiles } from './copy-pdf-files.ts'

/** Browsers that know popovers, light-dark() and cross-document view transitions or do well without them. */
export const target = ['chrome111', 'firefox114', 'safari16.4']

/** Stands in the pages themselves. */
const startEntry = 'components/browser/page/start.ts'

/** By their names among the scripts. */
export const entries = {
  page: 'components/browser/page/main.ts',
  search: 'components/browser/islands/search.ts',
  saved: 'components/browser/islands/saved.ts',
} as const

/** Islands are written for React. */
export const inPlaceOfReact = {
  react: 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
}

/** How code names the worker that it starts; the bundler leaves such addresses as they are. */
const workerAddress = /new URL\('(\.\/[\w-]+\.worker)\.ts', import\.meta\.url\)/

/** PDF.js, which comes as small as it gets and is too large to be gone through again in each build. */
const isSmallAlready = (name: string) => /^(?:show-original|pdf-engine\.worker)$/.test(name)

/** What PDF.js asks for; `components/browser/originals` names it. */
const ofPdf = 'pdf'

/** What is made in one run. */
interface Scripts {
  basePath: string
  /** What they hold, by their names. */
  files: Map<string, Uint8Array>
  /** Modules that are files of their own, by their paths: several scripts may load one. */
  made: Map<string, Promise<Bundle>>
}

interface Bundle {
  file: string
  bytes: number
}

/** @param write makes a file of a module, under a name */
function filesOfTheirOwn(write: (entry: string, name: string) => Promise<Bundle>): Plugin {
  return {
    name: 'files of their own',
    setup: (bundler) => {
      bundler.onResolve({ filter: /./ }, async ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined
        const found = await bundler.resolve(path, { kind: 'import-statement', resolveDir })
        if (found.errors.length > 0) return { errors: found.errors }
        const { file } = await write(found.path, basename(path, '.ts'))
        return { path: `./${file}`, external: true }
      })
      bundler.onLoad({ filter: /components[\\/].*\.ts$/ }, async ({ path }) => {
        const source = readFileSync(path, 'utf8')
        const worker = workerAddress.exec(source)?.[1]
        if (worker === undefined) return undefined
        const { file } = await write(join(dirname(path), `${worker}.ts`), basename(worker))
        return { contents: source.replace(`${worker}.ts`, `./${file}`), loader: 'ts' }
      })
    },
  }
}

/** What esbuild made small, a twentieth smaller: terser puts what is used once where it is used. */
async function makeSmaller(code: string): Promise<string> {
  const { code: smaller } = await minify(code, { module: true, compress: { passes: 2 } })
  if (smaller === undefined) throw new Error('terser wrote nothing.')
  return smaller
}

/**
 * @param entry a module; what it imports goes along, what it imports or starts while it runs is written first
 * @param format "iife" for a script that stands in a page
 * @returns the file's name and bytes
 */
async function writeBundle(entry: string, name: string, scripts: Scripts, format: 'esm' | 'iife' = 'esm'): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target,
    alias: inPlaceOfReact,
    jsx: 'automatic',
    define: { 'process.env.BASE_PATH': JSON.stringify(scripts.basePath), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    plugins: [filesOfTheirOwn((module, own) => writeOnce(module, own, scripts))],
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error(`The bundler wrote nothing for ${entry}.`)
  const contents = isSmallAlready(name) ? bundle.contents : Buffer.from(await makeSmaller(bundle.text))
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12)
  const file = `${name}.${hash}.js`
  scripts.files.set(file, contents)
  return { file, bytes: contents.length }
}

function writeOnce(module: string, name: string, scripts: Scripts): Promise<Bundle> {
  const made = scripts.made.get(module) ?? writeBundle(module, name, scripts)
  scripts.made.set(module, made)
  return made
}

/**
 * @param publicFolder its `scripts` is written anew
 * @returns the bytes of each entry's script, without the files of their own
 * @throws what the bundler finds wrong
 */
export async function bundleScripts(
  projectFolder: string,
  publicFolder: string,
  basePath: string,
): Promise<Record<keyof typeof entries, number>> {
  const folder = join(publicFolder, 'scripts')
  mkdirSync(folder, { recursive: true })
  const files = new Map<string, Uint8Array>()
  const scripts: Scripts = { basePath, files, made: new Map() }
  const write = async (name: keyof typeof entries) => (await writeBundle(join(projectFolder, entries[name]), name, scripts)).bytes
  await writeBundle(join(projectFolder, startEntry), 'start', scripts, 'iife')
  const bytes = { page: await write('page'), search: await write('search'), saved: await write('saved') }
  for (const [file, contents] of files) writeFileSync(join(folder, file), contents)
  copyPdfFiles(projectFolder, join(folder, ofPdf))
  // Only then what was: in `npm run dev` pages are read meanwhile.
  for (const file of readdirSync(folder)) if (!files.has(file) && file !== ofPdf) rmSync(join(folder, file), { recursive: true })
  return bytes
}
