/** The scripts of every page, which the build bundles before the pages are made (`lib/build/publish/bundle-scripts.ts`). */
import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileHref } from '../words/locale.ts'
import { keepUntilChanged } from './keep-until-changed.ts'

const folder = () => join(process.cwd(), 'public/scripts')

const list = keepUntilChanged(folder, () => readdirSync(folder()))

/** @throws when it has not been bundled */
function fileOf(script: 'page' | 'start'): string {
  const found = list().find((name) => name.startsWith(`${script}.`))
  if (found !== undefined) return found
  throw new Error(`public/scripts holds no ${script}.<hash>.js; run \`npm run build\` or \`npm run dev\`.`)
}

/** @returns the address of the script that every page loads */
export function pageScript(): string {
  return fileHref(`/scripts/${fileOf('page')}`)
}

/** @returns the script that stands in the head of every page */
export function startScript(): string {
  return readFileSync(join(folder(), fileOf('start')), 'utf8').trimEnd()
}
