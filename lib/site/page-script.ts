/** The script of every page (`components/browser/page/main.ts`), which the build bundles before the pages are made. */
import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileHref } from '../words/locale.ts'
import { keepUntilChanged } from './keep-until-changed.ts'

const folder = () => join(process.cwd(), 'public/scripts')

const find = keepUntilChanged(folder, () => readdirSync(folder()).find((name) => /^page\.[0-9a-f]{12}\.js$/.test(name)))

/** @returns its address. @throws when it has not been bundled. */
export function pageScript(): string {
  const found = find()
  if (found === undefined) throw new Error('public/scripts holds no page.<hash>.js; run `npm run build` or `npm run dev`.')
  return fileHref(`/scripts/${found}`)
}
