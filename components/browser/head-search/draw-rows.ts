/** Rows → elements of the panel: links that are the options of a listbox. */
import type { Row } from './rows.ts'

function withMarks(parent: HTMLElement, { text, spans }: Row['text']): void {
  let at = 0
  for (const [start, end] of spans) {
    const mark = document.createElement('mark')
    mark.textContent = text.slice(start, end)
    parent.append(text.slice(at, start), mark)
    at = end
  }
  parent.append(text.slice(at))
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** @returns the row; it is an option where it leads somewhere */
export function drawRow({ href, lead, text, facts, kind }: Row, index: number): HTMLElement {
  const row = document.createElement(href === null ? 'p' : 'a')
  row.className = 'head-row'
  row.dataset.kind = kind
  if (row instanceof HTMLAnchorElement && href !== null) {
    row.href = href
    row.id = `head-option-${index}`
    row.setAttribute('role', 'option')
    row.tabIndex = -1
  } else row.setAttribute('role', 'presentation')
  if (lead !== '') row.append(element('strong', 'text-accent tabular-nums', lead), ' ')
  const body = element('bdi', '')
  withMarks(body, text)
  row.append(body)
  if (facts !== '') row.append(element('small', 'block text-xs text-faint', facts))
  return row
}
