/**
 * Keys that act anywhere on a page. Whether `/`, `?` and letters act alone, people who speak to their computer switch
 * off (WCAG 2.1.4).
 */
import { readStored, writeStored } from './stored.ts'

const key = 'single-keys'

export function singleKeysOn(): boolean {
  return readStored(key) !== false
}

export function setSingleKeys(on: boolean): void {
  writeStored(key, on ? null : false)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

/** Ctrl/Cmd-K, and alone `/` and `?`, on a Chinese layout as well: there they give 、 and ？. */
export function meantBy({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): 'search' | 'help' | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? 'search' : undefined
  if (isTyping(target) || !singleKeysOn()) return undefined
  if (['/', '、', '／'].includes(key)) return 'search'
  return key === '?' || key === '？' ? 'help' : undefined
}
