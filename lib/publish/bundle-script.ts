/**
 * `components/enhance/main.ts` → `public/scripts/page.<hash>.js`: one small file that every page loads, and beside it what
 * only some pages ask for while they run (`import()`), as files of their own.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** Browsers that know popovers, light-dark() and cross-document view transitions or do well without them. */
const target = ['chrome111', 'firefox114', 'safari16.4']

/**
 * @param entry a module; what it imports goes along, what it imports while it runs is written first
 * @param folder is where the file goes
 * @returns the file's name and bytes
 */
async function writeBundle(
  entry: string,
  name: string,
  folder: string,
  basePath: string,
): Promise<{ file: string; bytes: number }> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target,
    define: { 'process.env.BASE_PATH': JSON.stringify(basePath) },
    legalComments: 'none',
    plugins: [
      {
        name: 'files of their own',
        setup: (bundler) =>
          bundler.onResolve({ filter: /\.ts$/ }, async ({ kind, path, resolveDir }) => {
            if (kind !== 'dynamic-import') return undefined
            const { file } = await writeBundle(join(resolveDir, path), basename(path, '.ts'), folder, basePath)
            return { path: `./${file}`, external: true }
          }),
      },
    ],
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error(`The bundler wrote nothing for ${entry}.`)
  const hash = createHash('sha256').update(bundle.contents).digest('hex').slice(0, 12)
  const file = `${name}.${hash}.js`
  writeFileSync(join(folder, file), bundle.contents)
  return { file, bytes: bundle.contents.length }
}

/**
 * @param publicFolder its `scripts` is written anew
 * @returns the bytes of the script that every page loads
 * @throws what the bundler finds wrong
 */
export async function bundleScript(projectFolder: string, publicFolder: string, basePath: string): Promise<number> {
  const folder = join(publicFolder, 'scripts')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { bytes } = await writeBundle(join(projectFolder, 'components/enhance/main.ts'), 'page', folder, basePath)
  return bytes
}
