/** Whether `/` and `?` act alone; people who speak to their computer switch that off (WCAG 2.1.4). */
import { readStored, writeStored } from '../../parts/stored.ts'

const key = 'single-keys'

export function singleKeysOn(): boolean {
  return readStored(key) !== false
}

export function setSingleKeys(on: boolean): void {
  writeStored(key, on ? null : false)
}

/** What a key means, on a Chinese layout as well: there `/` gives 、 and `?` gives ？. */
export function singleKey({ key }: KeyboardEvent): 'search' | 'help' | undefined {
  if (['/', '、', '／'].includes(key)) return 'search'
  return key === '?' || key === '？' ? 'help' : undefined
}
