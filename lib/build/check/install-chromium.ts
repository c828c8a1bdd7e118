/**
 * Sees to it that there is a Chromium: Playwright's own where it can be downloaded, Debian's through apt where not.
 */
import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.ts'

const attempts: [name: string, command: string, args: string[]][] = [
  ['Playwright’s own Chromium', 'npx', ['playwright', 'install', 'chromium']],
  ['Debian’s package lists', 'apt-get', ['update', '-qq']],
  ['Debian’s chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
]

/** Longest wait for one attempt, in ms. */
const patience = 10 * 60 * 1000

for (const [name, command, args] of attempts) {
  if (findChromium() !== null) break
  process.stdout.write(`Installing ${name} …\n`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: patience,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) process.stdout.write(`${name} could not be installed here.\n`)
}

const found = findChromium()
if (found === null) {
  process.stderr.write('No Chromium: set CHROMIUM_PATH to one, or install the package `chromium`.\n')
  process.exitCode = 1
} else {
  process.stdout.write(`Chromium: ${found}\n`)
}
