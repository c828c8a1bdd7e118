/** The reading list: ids of saved records, newest first, kept in this browser. */
import { readStored, writeStored } from './stored.ts'

const key = 'saved'
const idPattern = /^[a-z0-9-]{1,100}$/
const none: readonly string[] = []
let cached: { text: string; ids: readonly string[] } = { text: '', ids: none }

export function savedIds(): readonly string[] {
  const stored = readStored(key)
  const text = JSON.stringify(stored)
  if (cached.text !== text) {
    const ids = Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string' && idPattern.test(id)) : none
    cached = { text, ids }
  }
  return cached.ids
}

export const noSavedIds = () => none

/** @returns whether the change is kept. */
export function toggleSaved(id: string): boolean {
  const ids = savedIds()
  return writeStored(key, ids.includes(id) ? ids.filter((saved) => saved !== id) : [id, ...ids])
}

/** @returns whether the change is kept. */
export function replaceSaved(ids: readonly string[]): boolean {
  return writeStored(key, ids)
}

/** Ids that a link carries, `?ids=a,b`: whatever stands between and behind them where someone typed it or a chat took it along. */
export function idsOfLink(search: string): string[] {
  const ids = (new URLSearchParams(search).get('ids') ?? '').toLowerCase().split(/[^a-z0-9-]+/)
  return [...new Set(ids.filter((id) => idPattern.test(id)))]
}
