/**
 * The panel below the field in the head of a page: a list of which arrows choose a row while the field keeps the focus,
 * as a combobox is told to screen readers.
 */
import { drawRow } from './draw-rows.ts'
import { chooseNone, emptyPanel, putRows, stepChosen, type PanelState } from './panel-state.ts'
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
  #state = emptyPanel

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
    if (!isOpen) this.#draw(chooseNone(this.#state))
  }

  put(query: string, rows: readonly Row[]): void {
    this.#draw(putRows(this.#state, query, rows))
  }

  /** Chooses the next row or the one before. @returns false where there is none */
  step(direction: 'next' | 'previous'): boolean {
    if (!this.isOpen || this.#options().length === 0) return false
    this.#draw(stepChosen(this.#state, direction))
    return true
  }

  /** @returns false where no row is chosen */
  openChosen(): boolean {
    const option = this.#options()[this.#state.chosen]
    option?.click()
    return option !== undefined
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#panel.querySelectorAll<HTMLAnchorElement>('a')]
  }

  #draw(state: PanelState): void {
    const before = this.#state
    this.#state = state
    if (state.rows !== before.rows) {
      let made = 0
      this.#panel.replaceChildren(...state.rows.map((row) => drawRow(row, row.href === null ? -1 : made++)))
    } else if (state.chosen === before.chosen) return
    const all = this.#options()
    all.forEach((option, at) => option.setAttribute('aria-selected', String(at === state.chosen)))
    const option = all[state.chosen]
    if (option) this.#field.setAttribute('aria-activedescendant', option.id)
    else this.#field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
}
