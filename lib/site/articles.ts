/** Articles as they are read here: what the pipeline made of those at hand. Without originals, or with TEXT=off, there are none. */
import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { idsOf, outlineOf, type ArticleNode, type OutlineEntry } from '../catalogue/article.ts'
import { getCatalogue } from './catalogue.ts'
import { keepUntilChanged } from './keep-until-changed.ts'

export interface Article {
  content: ArticleNode[]
  outline: OutlineEntry[]
  /** What a link within the article may lead to. */
  ids: ReadonlySet<string>
}

const folder = () => join(process.cwd(), '.cache/articles')
const loaders = new Map<string, () => Article | null>()

function read(path: string): Article | null {
  if (!existsSync(path)) return null
  const content = JSON.parse(readFileSync(path, 'utf8')) as ArticleNode[]
  return { content, outline: outlineOf(content), ids: new Set(idsOf(content)) }
}

/** Null where the text is not at hand, or the record is no article. */
export function getArticle(id: string): Article | null {
  const path = join(folder(), `${id}.json`)
  const load =
    loaders.get(id) ??
    keepUntilChanged(
      () => path,
      () => read(path),
    )
  loaders.set(id, load)
  return load()
}

/** Every article that is read here, as the route wants it. */
export function articleParams(): { id: string }[] {
  return getCatalogue().talks.flatMap(({ id }) => (getArticle(id) === null ? [] : [{ id }]))
}
