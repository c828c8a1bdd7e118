/** Articles at hand → what is shown of each, a file a record, from which its page is made: `.cache/articles/<id>.json`. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OriginalTexts } from './extract-all.ts'

/**
 * What lies there from an earlier build is taken away. An article without anything to read has no file.
 * @param output such as `.cache/articles`: not part of what is published, the pages are
 * @throws what the file system throws
 */
export async function writeArticles({ articles }: Pick<OriginalTexts, 'articles'>, output: string): Promise<void> {
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  for (const [id, { content }] of Object.entries(articles)) {
    if (content.length > 0) await writeFile(join(output, `${id}.json`), JSON.stringify(content))
  }
}
