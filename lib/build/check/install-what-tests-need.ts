/**
 * What the browser tests need beside npm's packages, looked for first and installed where it is missing: Chromium
 * (Playwright's own where it can be downloaded, Debian's through apt where not, with its headless shell, which makes most tests in
 * half the time) and a Chinese font (Debian's). What can't be had is said; `npm run check` then runs the rest, and ends with what that left untested.
 */
import { spawnSync } from 'node:child_process'
import { findChromium, findHeadlessShell } from './find-chromium.ts'
import { findChineseFont } from './find-font.ts'

type Attempt = readonly [name: string, command: string, args: readonly string[]]

const lists: Attempt = ['Debian’s package lists', 'apt-get', ['update', '-qq']]
const debian = (...packages: string[]): Attempt => [
  `Debian’s ${packages.join(' and ')}`,
  'apt-get',
  ['install', '-y', '-qq', '--no-install-recommends', ...packages],
]
const forChromium = [
  ['Playwright’s own Chromium', 'npx', ['playwright', 'install', 'chromium']],
  lists,
  debian('chromium'),
] as const
const forHeadlessShell = [debian('chromium-headless-shell')] as const
const forFont = [lists, debian('fontconfig', 'fonts-wqy-microhei')] as const

/** Longest wait for one attempt, in ms. */
const patience = 10 * 60 * 1000
const isDebianRoot = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0

/** Attempts that did what they should; the lists of packages need not be read twice. */
const done = new Set<Attempt>()

function install(attempts: readonly Attempt[], isThere: () => boolean): void {
  for (const attempt of attempts) {
    const [name, command, args] = attempt
    if (isThere()) return
    if (done.has(attempt) || (command === 'apt-get' && !isDebianRoot)) continue
    process.stdout.write(`Installing ${name} …\n`)
    const { status } = spawnSync(command, args, {
      // What apt tells of every package it unpacks is no news.
      stdio: ['ignore', command === 'apt-get' ? 'ignore' : 'inherit', 'inherit'],
      timeout: patience,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status === 0) done.add(attempt)
    else process.stdout.write(`${name} could not be installed here.\n`)
  }
}

install(forChromium, () => findChromium() !== null)
process.stdout.write(`Chromium: ${findChromium() ?? 'none that starts'}\n`)
install(forHeadlessShell, () => findHeadlessShell() !== null)
process.stdout.write(`Its headless shell: ${findHeadlessShell() ?? 'none; the other does its work, more slowly'}\n`)
if (process.platform === 'linux') {
  install(forFont, () => Boolean(findChineseFont()))
  const font = findChineseFont() ?? 'none that fontconfig knows: Chinese text is drawn as boxes, which no test minds'
  process.stdout.write(`Chinese font: ${font}\n`)
}
