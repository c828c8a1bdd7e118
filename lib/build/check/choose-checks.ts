import type { Check } from './checks.ts'

/**
 * @param only names; with none, all are chosen.
 * @returns the named checks with all that they rest on, in the order of `checks`.
 * @throws where a name is none.
 */
export function chooseChecks(checks: readonly Check[], only: readonly string[]): readonly Check[] {
  if (only.length === 0) return checks
  const names = checks.map(({ name }) => name)
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no check ${unknown}; there are ${names.join(', ')}.`)
  const wanted = new Set<string>()
  const want = (name: string) => {
    wanted.add(name)
    for (const other of checks.find((check) => check.name === name)?.after ?? []) want(other)
  }
  only.forEach(want)
  return checks.filter(({ name }) => wanted.has(name))
}
