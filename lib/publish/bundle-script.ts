/** `components/enhance/main.ts` → `public/scripts/page.<hash>.js`: one small file that every page loads. */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Browsers that know popovers, light-dark() and cross-document view transitions or do well without them. */
const target = ['chrome111', 'firefox114', 'safari16.4']

/**
 * @param publicFolder its `scripts` is written anew
 * @returns the bytes of the script
 * @throws what the bundler finds wrong
 */
export async function bundleScript(projectFolder: string, publicFolder: string, basePath: string): Promise<number> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: ['components/enhance/main.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target,
    define: { 'process.env.BASE_PATH': JSON.stringify(basePath) },
    legalComments: 'none',
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error('The bundler wrote nothing for components/enhance/main.ts.')
  const bytes = bundle.contents
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const folder = join(publicFolder, 'scripts')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `page.${hash}.js`), bytes)
  return bytes.length
}
