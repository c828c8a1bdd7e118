/**
 * The field in the head of a page and the panel below it: the best records and pages while one types, arrows through them, Enter
 * opens the one that is chosen or else the results. On a record its own pages stand first, and are ticked in its strip.
 */
import { noFilters } from '../../../lib/search/filter/facets.ts'
import { cutQuery, initialState } from '../../../lib/search/search-url.ts'
import { basePath, fileHref } from '../../../lib/words/locale.ts'
import { headSearch } from '../../../lib/words/messages/head-search.ts'
import { isComposing, joinSyllables } from '../parts/composing.ts'
import { SearchClient, type SearchSnapshot } from '../search/client/search-client.ts'
import { drawRow, optionId } from './draw-rows.ts'
import { pagesOf, toRows, type Row } from './rows.ts'

const panelId = 'head-panel'
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

function makePanel(form: HTMLFormElement, label: string): HTMLElement {
  const panel = document.createElement('div')
  panel.id = panelId
  panel.className = 'head-panel'
  panel.hidden = true
  panel.setAttribute('role', 'listbox')
  panel.setAttribute('aria-label', label)
  // The field keeps the focus while a row is pressed.
  panel.addEventListener('mousedown', (event) => event.preventDefault())
  form.append(panel)
  return panel
}

export function attachPanel(form: HTMLFormElement, field: HTMLInputElement): void {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'zh'
  const words = headSearch[locale]
  const client = new SearchClient(fileHref('/data/search'), locale)
  const panel = makePanel(form, words.results)
  const record = recordHere()
  let chosen = -1

  const options = () => [...panel.querySelectorAll<HTMLAnchorElement>('a')]
  const choose = (index: number) => {
    const all = options()
    chosen = index
    all.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)))
    const option = all[index]
    if (option) field.setAttribute('aria-activedescendant', option.id)
    else field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen
    field.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) choose(-1)
  }
  const put = (rows: readonly Row[]) => {
    const before = options()[chosen]?.getAttribute('href')
    let made = 0
    panel.replaceChildren(...rows.map((row) => drawRow(row, row.href === null ? -1 : made++)))
    choose(before == null ? -1 : options().findIndex((option) => option.getAttribute('href') === before))
  }
  const noteRow = (text: string): Row => ({ href: null, lead: '', text: { text, spans: [] }, facts: '', kind: 'note' })
  const paint = ({ answer, look, phase, pages }: SearchSnapshot) => {
    const q = field.value.trim()
    if (q === '') return
    if (answer === null) {
      put([noteRow(phase === 'failed' || phase === 'crashed' ? words.failed : words.loading)])
      return
    }
    const own = look?.id === record ? look.item : null
    put(toRows({ q, presented: answer.presented, own, isWhole: pages?.trying === false }, locale, words))
    tick(pagesOf(own))
  }
  const ask = () => {
    const q = cutQuery(joinSyllables(field.value))
    if (q.trim() === '') {
      client.clear()
      show(false)
      tick(new Set())
      return
    }
    const { sort, synonyms, literally, passages } = initialState
    const question = { q, filters: noFilters, sort, synonyms, literally, passages }
    client.search(question, inSight)
    if (record !== null) client.look(record, question)
    show(document.activeElement === field)
    paint(client.getSnapshot())
  }

  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', panelId)
  show(false)
  client.subscribe(() => paint(client.getSnapshot()))
  client.warm()
  field.addEventListener('input', ask)
  field.addEventListener('focus', () => show(field.value.trim() !== ''))
  field.addEventListener('blur', () => show(false))
  field.addEventListener('keydown', (event) => {
    if (isComposing(event)) return
    const count = options().length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (panel.hidden || count === 0) return
      event.preventDefault()
      // One place more than rows: above the first the words themselves are chosen.
      choose(((chosen + 1 + (event.key === 'ArrowDown' ? 1 : count)) % (count + 1)) - 1)
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      document.getElementById(optionId(chosen))?.click()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (panel.hidden && field.value === '') field.blur()
      else if (panel.hidden) {
        field.value = ''
        ask()
      } else show(false)
    }
  })
  if (field.value.trim() !== '') ask()
}
