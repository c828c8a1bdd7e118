import { spawnSync } from 'node:child_process'

/**
 * The name of a font with Chinese characters, as fontconfig knows it: where Chromium looks for one on Linux. Null where
 * fontconfig knows of none, undefined where there is no fontconfig to ask.
 */
export function findChineseFont(): string | null | undefined {
  const { error, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (error) return undefined
  const [first = ''] = stdout.split('\n').sort().filter(Boolean)
  return first === '' ? null : first
}
