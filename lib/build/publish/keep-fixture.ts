/** A page as Next exported it, kept for the test of what we make of such pages: `npm run build -- --fixture` renews it. */
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** A small page with an island. Not named `.html`: nothing may format it. */
export const fixturePath = join(import.meta.dirname, 'fixtures/exported-page.html.txt')

/** @param exported what Next exported. @throws where it has not */
export function keepFixture(exported: string): void {
  const page = join(exported, 'saved/index.html')
  if (!existsSync(page)) throw new Error(`${page} is not there; run \`npm run build\` first.`)
  copyFileSync(page, fixturePath)
}
