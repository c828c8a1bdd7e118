/**
 * The field in the head of a page and the panel below it (panel.ts): the best records and pages while one types, arrows
 * through them, Enter opens the one that is chosen or else the results. On a record its own pages stand first, and are
 * ticked in its strip.
 */
import { noFilters } from '../../../lib/search/filter/facets.ts'
import { cutQuery, initialState } from '../../../lib/search/search-url.ts'
import { basePath, fileHref } from '../../../lib/words/locale.ts'
import { headSearch } from '../../../lib/words/messages/head-search.ts'
import { isComposing, joinSyllables } from '../parts/composing.ts'
import { SearchClient, type SearchSnapshot } from '../search/client/search-client.ts'
import { Panel } from './panel.ts'
import { pagesOf, toRows, type Row } from './rows.ts'

/** Results that the panel may show. */
const inSight = 8

/** "/base/en/talks/curve-mds/p/3/" → "curve-mds"; null elsewhere. */
function recordHere(): string | null {
  const path = window.location.pathname.slice(basePath.length)
  return /^(?:\/en)?\/talks\/([a-z0-9-]+)\//.exec(path)?.[1] ?? null
}

/** The pages of the open document that hold the words. */
function tick(pages: ReadonlySet<number>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.thumbnail')) {
    const number = Number(/\/p\/(\d+)\/$/.exec(link.pathname)?.[1])
    if (pages.has(number)) link.dataset.hit = ''
    else delete link.dataset.hit
  }
}

export function attachPanel(form: HTMLFormElement, field: HTMLInputElement): void {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'zh'
  const words = headSearch[locale]
  const client = new SearchClient(fileHref('/data/search'), locale)
  const panel = new Panel(form, field, words.results)
  const record = recordHere()

  const noteRow = (text: string): Row => ({ href: null, lead: '', text: { text, spans: [] }, facts: '', kind: 'note' })
  const paint = ({ answer, look, phase, pages }: SearchSnapshot) => {
    if (field.value.trim() === '') return
    if (answer === null) {
      panel.put('', [noteRow(phase === 'failed' || phase === 'crashed' ? words.failed : words.loading)])
      return
    }
    // What the rows answer: more may have been typed since.
    const q = answer.request.state.q.trim()
    const own = look?.id === record ? look.item : null
    // Of two queries, one's answer is still to come: rows of both would pass for rows of one.
    if (own && own.asked.q !== q) return
    const rows = toRows({ q, presented: answer.presented, own, isWhole: pages?.trying === false }, locale, words)
    panel.put(answer.request.state.q, rows)
    tick(pagesOf(own))
  }
  const ask = () => {
    const q = cutQuery(joinSyllables(field.value))
    if (q.trim() === '') {
      client.clear()
      panel.show(false)
      tick(new Set())
      return
    }
    const { sort, synonyms, literally, passages } = initialState
    const question = { q, filters: noFilters, sort, synonyms, literally, passages }
    client.search(question, inSight)
    if (record !== null) client.look(record, question)
    panel.show(document.activeElement === field)
    paint(client.getSnapshot())
  }

  client.subscribe(() => paint(client.getSnapshot()))
  client.warm()
  field.addEventListener('input', ask)
  field.addEventListener('focus', () => panel.show(field.value.trim() !== ''))
  field.addEventListener('blur', () => panel.show(false))
  /** Closes the panel, else empties the field, else leaves it. */
  const escape = () => {
    if (panel.isOpen) panel.show(false)
    else if (field.value === '') field.blur()
    else {
      field.value = ''
      ask()
    }
    return true
  }
  const doBy: Partial<Record<string, () => boolean>> = {
    ArrowDown: () => panel.step('next'),
    ArrowUp: () => panel.step('previous'),
    Enter: () => panel.openChosen(),
    Escape: escape,
  }
  field.addEventListener('keydown', (event) => {
    if (!isComposing(event) && doBy[event.key]?.()) event.preventDefault()
  })
  if (field.value.trim() !== '') ask()
}
