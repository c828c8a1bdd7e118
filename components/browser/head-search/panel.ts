/**
 * The panel below the field in the head of a page: a list of which arrows choose a row while the field keeps the focus,
 * as a combobox is told to screen readers.
 */
import { drawRow, optionId } from './draw-rows.ts'
import type { Row } from './rows.ts'

const panelId = 'head-panel'

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

export class Panel {
  readonly #field: HTMLInputElement
  readonly #panel: HTMLElement
  /** Index of the row among those that lead somewhere; -1 where none is chosen. */
  #chosen = -1
  /** What the rows answer. */
  #words = ''
  /** Better rows for the same words, which wait until no row is chosen. */
  #waiting: readonly Row[] | null = null

  constructor(form: HTMLFormElement, field: HTMLInputElement, label: string) {
    this.#field = field
    this.#panel = makePanel(form, label)
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-controls', panelId)
    this.show(false)
  }

  get isOpen(): boolean {
    return !this.#panel.hidden
  }

  show(isOpen: boolean): void {
    this.#panel.hidden = !isOpen
    this.#field.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) this.#choose(-1)
  }

  /**
   * Puts rows in the place of those that are there. While one is chosen, later ones for the same words wait; of other words, what
   * is chosen stays so where it still stands among them.
   */
  put(words: string, rows: readonly Row[]): void {
    if (this.#chosen >= 0 && words === this.#words) {
      this.#waiting = rows
      return
    }
    this.#words = words
    this.#waiting = null
    const before = this.#options()[this.#chosen]?.pathname
    let made = 0
    this.#panel.replaceChildren(...rows.map((row) => drawRow(row, row.href === null ? -1 : made++)))
    this.#choose(before === undefined ? -1 : this.#options().findIndex(({ pathname }) => pathname === before))
  }

  /** Chooses the next row or the one before, round and round. @returns false where there is none */
  step(direction: 'next' | 'previous'): boolean {
    const count = this.#options().length
    if (!this.isOpen || count === 0) return false
    // One place more than rows: above the first the words themselves are chosen.
    this.#choose(((this.#chosen + 1 + (direction === 'next' ? 1 : count)) % (count + 1)) - 1)
    return true
  }

  /** @returns false where no row is chosen */
  openChosen(): boolean {
    if (this.#chosen < 0) return false
    document.getElementById(optionId(this.#chosen))?.click()
    return true
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#panel.querySelectorAll<HTMLAnchorElement>('a')]
  }

  #choose(index: number): void {
    const all = this.#options()
    this.#chosen = index
    all.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)))
    const option = all[index]
    if (option) this.#field.setAttribute('aria-activedescendant', option.id)
    else this.#field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
    if (index < 0 && this.#waiting) this.put(this.#words, this.#waiting)
  }
}
