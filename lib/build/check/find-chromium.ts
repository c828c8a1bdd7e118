/**
 * Where Chromium is: `CHROMIUM_PATH`, then Playwright's own, then the system's. Its headless shell is the same engine without
 * the windows around it; a test costs it half the time and less.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** One that lies there without the libraries it needs does not even tell its version. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

function find(names: readonly string[], ...first: string[]): string | null {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen !== undefined && chosen !== '') return starts(chosen) ? chosen : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...first, ...installed].find(starts) ?? null
}

/** The path of an executable that starts, or null where there is none. */
export const findChromium = (): string | null => find(names, chromium.executablePath())

/** The same of its headless shell. */
export const findHeadlessShell = (): string | null => find(['chromium-headless-shell'])
