/**
 * `<button data-copy="link|text|file|picture" data-copied data-copy-failed>` copies this page's address (or `data-copy-value`, as an
 * address), the text of `data-copy-value` with `data-copy-address` behind it, the file that lies there, or the page's picture, and
 * says so. References get the day of access on the
 * way: `<p data-dated="…[{day}]…">` shows one with it.
 */
import { addAccessDay, citationFormat, fillDay, today } from '../../../lib/words/access-day.ts'
import { toast } from '../parts/toast.ts'

async function textOf({ copy, copyValue = '', copyAddress }: DOMStringMap): Promise<string> {
  if (copy === 'text') {
    const text = fillDay(copyValue, today())
    return copyAddress === undefined ? text : `${text}\n${new URL(copyAddress, window.location.href).href}`
  }
  if (copy === 'link') return new URL(copyValue, window.location.href).href
  const response = await fetch(copyValue)
  if (!response.ok) throw new Error(`${copyValue}: ${response.status}`)
  const text = await response.text()
  const format = citationFormat(copyValue)
  return format === null ? text : addAccessDay(text, format, today())
}

/** Where the page has no clipboard, on an address without TLS, or may not use it: as browsers did before. */
function writeBySelection(text: string): void {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'sr-only'
  const focused = document.activeElement
  // Outside an open dialog nothing can be selected.
  const host = document.querySelector(':is(dialog[open], :popover-open):not([role="status"])') ?? document.body
  host.append(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  if (!isDone) throw new Error('nothing was copied')
}

/** Within the click, or the browser forbids it: a clipboard item takes the promise of a text. */
function write(text: Promise<string>): Promise<void> {
  if (!('clipboard' in navigator)) return text.then(writeBySelection)
  return writeToClipboard(text).catch(() => text.then(writeBySelection))
}

function writeToClipboard(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return text.then((ready) => navigator.clipboard.writeText(ready))
  const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }))
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}

function writePicture(): Promise<void> {
  const picture = import('./copy-picture.ts').then(({ pictureToCopy }) => pictureToCopy())
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}

/** @throws where this address or this browser knows no clipboard for it */
async function copy(button: HTMLElement): Promise<void> {
  await (button.dataset.copy === 'picture' ? writePicture() : write(textOf(button.dataset)))
}

export function attachCopy(): void {
  for (const reference of document.querySelectorAll<HTMLElement>('[data-dated]'))
    reference.textContent = fillDay(reference.dataset['dated'] ?? '', today())
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null
    if (!button) return
    const { copied = '', copyFailed = '' } = button.dataset
    copy(button).then(
      () => toast(copied),
      () => toast(copyFailed),
    )
  })
}
