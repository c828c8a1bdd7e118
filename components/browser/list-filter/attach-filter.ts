/**
 * `<search data-list-filter data-count data-elsewhere data-none data-all>` above a list of records: what is typed narrows its rows in
 * place, says how many are left and how many the list's other pages hold, and stands in the address as `?filter=`. Without the search's
 * list of records, which a first look fetches, rows are found by what they show.
 */
import { noFold, normalise } from '../../../lib/search/text/normalise.ts'
import { fill } from '../../../lib/words/fill.ts'
import { loadWords } from './load-words.ts'
import { holdsAll, splitWords, type RecordWords } from './record-words.ts'

const parameter = 'filter'
/** After the last letter, in ms: browsers limit how often an address is written. */
const writingPause = 300
/** Before an address is written that the browser refused, in ms: Safari takes a hundred in half a minute. */
const refusedPause = 5000

interface Row {
  element: HTMLElement
  id: string
  /** What it shows, normalised. */
  shown: string
}

function rowsOf(list: HTMLElement): Row[] {
  return [...list.querySelectorAll<HTMLElement>('li')].flatMap((element) => {
    const id = /\/talks\/([a-z0-9-]+)\/$/.exec(element.querySelector('a')?.pathname ?? '')?.[1]
    return id === undefined ? [] : [{ element, id, shown: normalise(element.textContent, noFold) }]
  })
}

/** What holds rows shows where one of them does; a fold opens for what is looked for, and closes again as it was. */
function showHolders(list: HTMLElement, isFiltered: boolean): void {
  for (const holder of list.querySelectorAll<HTMLElement>('section, details')) {
    holder.hidden = holder.querySelector('li:not([hidden])') === null
    if (!(holder instanceof HTMLDetailsElement)) continue
    if (!isFiltered && holder.dataset.opened !== undefined) {
      holder.open = false
      delete holder.dataset.opened
    } else if (isFiltered && !holder.open && !holder.hidden) {
      holder.open = true
      holder.dataset.opened = ''
    }
  }
}

/** @returns false where the browser refused it for now */
function writeAddress(typed: string): boolean {
  const url = new URL(window.location.href)
  if (typed === '') url.searchParams.delete(parameter)
  else url.searchParams.set(parameter, typed)
  try {
    if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return false
  }
  // The list's other pages and years are filtered alike.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keep-filter] a')) link.search = url.search
  return true
}

export function attachFilter(filter: HTMLElement, field: HTMLInputElement): void {
  const list = document.querySelector<HTMLElement>('[data-filtered]')
  const [status, all] = [filter.querySelector<HTMLElement>('[role="status"]'), filter.querySelector<HTMLAnchorElement>('a')]
  if (!list || !status || !all) return
  const rows = rowsOf(list)
  const here = new Set(rows.map(({ id }) => id))
  let known: RecordWords | null = null
  let writing: ReturnType<typeof setTimeout> | undefined

  const say = (typed: string, count: number, elsewhere: number) => {
    const { count: some = '', elsewhere: further = '', none = '', all: search = '' } = filter.dataset
    const parts = [count === 0 ? fill(none, { q: typed }) : fill(some, { n: count })]
    if (elsewhere > 0) parts.push(fill(further, { n: elsewhere }))
    status.textContent = typed === '' ? '' : parts.join(' ')
    all.hidden = typed === ''
    all.search = new URLSearchParams({ q: typed }).toString()
    all.textContent = fill(search, { q: typed })
  }
  const writeLater = (typed: string, pause: number) => {
    writing = setTimeout(() => {
      // The list is narrowed all the same; the address catches up.
      if (!writeAddress(typed)) writeLater(typed, refusedPause)
    }, pause)
  }
  const apply = () => {
    const typed = field.value.trim()
    const words = splitWords(typed, known?.fold ?? noFold)
    for (const { element, id, shown } of rows) element.hidden = !holdsAll(known?.words.get(id) ?? shown, words)
    showHolders(list, words.length > 0)
    const elsewhere = [...(known?.words ?? [])].filter(([id, text]) => !here.has(id) && holdsAll(text, words))
    say(typed, rows.filter(({ element }) => !element.hidden).length, elsewhere.length)
    clearTimeout(writing)
    writeLater(typed, writingPause)
  }

  field.addEventListener('input', (event) => {
    // What an input method is still composing names nothing.
    if (!(event instanceof InputEvent && event.isComposing)) apply()
  })
  field.addEventListener('compositionend', apply)
  field.addEventListener('keydown', ({ key, isComposing }) => {
    // A phone's keyboard hides half of what is left.
    if (key === 'Enter' && !isComposing && window.matchMedia('(pointer: coarse)').matches) field.blur()
  })
  const given = new URLSearchParams(window.location.search).get(parameter)
  if (given !== null && field.value === '') field.value = given
  if (field.value !== '') apply()
  loadWords().then(
    (words) => {
      known = words
      if (field.value !== '') apply()
    },
    // Rows are found by what they show.
    () => undefined,
  )
}
