/** The last searches, kept in this browser only. Where storage is full or blocked they are simply not kept. */
import { readStored, writeStored } from '../../parts/stored.ts'

const key = 'recent-searches'
const most = 6

export function recentSearches(): string[] {
  const stored = readStored(key)
  return Array.isArray(stored) ? stored.filter((entry): entry is string => typeof entry === 'string').slice(0, most) : []
}

export function rememberSearch(q: string): void {
  const text = q.trim()
  if (text === '') return
  writeStored(key, [text, ...recentSearches().filter((known) => known !== text)].slice(0, most))
}

export function forgetSearches(): void {
  writeStored(key, null)
}
