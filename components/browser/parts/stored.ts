/**
 * What a browser keeps for one reader, as JSON. Storage can be blocked or full; the site works without it, so reading
 * then gives null and writing tells that it failed.
 */
const prefix = 'storage-talks:'

/** Something stored has changed in this tab; other tabs hear the `storage` event. */
const storedChange = 'storedchange'

/** Hears of every change, in this tab and in others. @returns what ends it. */
export function subscribeStored(listener: () => void): () => void {
  window.addEventListener(storedChange, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(storedChange, listener)
    window.removeEventListener('storage', listener)
  }
}

export function readStored(key: string): unknown {
  try {
    const text = window.localStorage.getItem(prefix + key)
    return text === null ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

/** @param value null forgets it. @returns whether it is kept. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === null) window.localStorage.removeItem(prefix + key)
    else window.localStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    return false
  }
  window.dispatchEvent(new CustomEvent(storedChange, { detail: key }))
  return true
}
