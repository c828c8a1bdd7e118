/** What happens to a page between Next's export and the site is a list of steps, each of this kind. */

export interface PageContext {
  /** Address of a script of ours by its name: "search" → "/base/scripts/search.0123456789ab.js". @throws where there is none */
  addressOf: (script: string) => string
  /** What a search loads for its first results, in order. */
  ahead: readonly string[]
  /** Of a page that shows what lies there: the one other origin that it may ask. */
  originals: string
  /** The only script that stands in a page itself. */
  startScript: string
}

/** A page → the same page, changed in one respect. @throws where it is not a page of ours */
export type PageStep = (html: string, context: PageContext) => string
