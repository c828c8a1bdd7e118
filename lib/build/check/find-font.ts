import { spawnSync } from 'node:child_process'

/** The first family, by name; null where there is none, undefined where there is no fontconfig to ask. */
function find(...pattern: string[]): string | null | undefined {
  const { error, stdout } = spawnSync('fc-list', [...pattern, 'family'], { encoding: 'utf8' })
  if (error) return undefined
  const [first = ''] = stdout.split('\n').sort().filter(Boolean)
  return first === '' ? null : first
}

/**
 * The name of a font, as fontconfig knows it: where Chromium looks for one on Linux. Null where fontconfig knows of none, undefined
 * where there is no fontconfig to ask.
 */
export const findFont = (): string | null | undefined => find(':')

/** The same of one with Chinese characters. */
export const findChineseFont = (): string | null | undefined => find(':lang=zh')
