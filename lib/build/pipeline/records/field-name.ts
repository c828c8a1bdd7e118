/** Where something stands in a YAML file, in words that a person finds again: entries by their id or page, not by their index. */

function entryName(entry: unknown, index: number): string {
  if (typeof entry === 'object' && entry !== null) {
    if ('id' in entry && typeof entry.id === 'string') return entry.id
    if ('page' in entry && typeof entry.page === 'number') return `page ${entry.page}`
    if ('anchor' in entry && typeof entry.anchor === 'string') return `#${entry.anchor}`
  }
  return `entry ${index + 1}`
}

/** `['guide', 2, 'zh']` → "guide[page 15].zh"; `[70, 'intro']` of a table → "raft.intro"; `['topics', 3]` → "topics[entry 4]". */
export function fieldName(path: readonly PropertyKey[], content: unknown): string {
  let name = ''
  let value = content
  for (const key of path) {
    const inside: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
    if (typeof key === 'number') name += name === '' ? entryName(inside, key) : `[${entryName(inside, key)}]`
    else name += name === '' ? String(key) : `.${String(key)}`
    value = inside
  }
  return name
}
