/**
 * `<button data-copy="link|text|file" data-copied data-copy-failed>` copies this page's address (or `data-copy-value`, as an
 * address), the text of `data-copy-value`, or the file that lies there, and says so. References get the day of access on the
 * way: `<p data-dated="…[{day}]…">` shows one with it.
 */
import { addAccessDay, citationFormat, fillDay, today } from '../../../lib/words/access-day.ts'
import { toast } from '../parts/toast.ts'

async function textOf({ copy, copyValue = '' }: DOMStringMap): Promise<string> {
  if (copy === 'text') return fillDay(copyValue, today())
  if (copy === 'link') return new URL(copyValue, window.location.href).href
  const response = await fetch(copyValue)
  if (!response.ok) throw new Error(`${copyValue}: ${response.status}`)
  const text = await response.text()
  const format = citationFormat(copyValue)
  return format === null ? text : addAccessDay(text, format, today())
}

/** Within the click, or the browser forbids it: a clipboard item takes the promise of a text. */
function write(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return text.then((ready) => navigator.clipboard.writeText(ready))
  const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }))
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}

export function attachCopy(): void {
  for (const reference of document.querySelectorAll<HTMLElement>('[data-dated]'))
    reference.textContent = fillDay(reference.dataset['dated'] ?? '', today())
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null
    if (!button) return
    const { copied = '', copyFailed = '' } = button.dataset
    // `clipboard` is missing where the page has no secure origin.
    const done = 'clipboard' in navigator ? write(textOf(button.dataset)) : Promise.reject(new Error('no clipboard'))
    done.then(
      () => toast(copied),
      () => toast(copyFailed),
    )
  })
}
