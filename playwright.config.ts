import { basename } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findChromium, findHeadlessShell } from './lib/build/check/find-chromium.ts'
import { choosePort } from './lib/build/serve/choose-port.ts'

const basePath = process.env.BASE_PATH ?? ''
const running = process.env.SITE
// Every worker reads this file again: what the first reading finds, the others are told.
const port = (process.env.TEST_PORT ??=
  running === undefined ? String(await choosePort(process.env.PORT, '127.0.0.1', Number(process.env.FIRST_PORT ?? 4180))) : '')
const url = running ?? `http://127.0.0.1:${port}${basePath}/`
const shell = (process.env.HEADLESS_SHELL_PATH ??= findHeadlessShell() ?? '')
const chromium = (process.env.CHROMIUM_PATH ??= findChromium() ?? '')
const site = process.env.SITE_FOLDER ?? 'out'
const report = process.env.TEST_REPORT

/** @param executablePath "" for Playwright's own */
const launched = (executablePath: string) => ({
  ...(executablePath === '' ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // Chromium spells the names of files as its locale says: without UTF-8, a folder 讲义 is another one.
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
})

/**
 * Browser tests run on the built export, never on the dev server: served from `out` (or `SITE_FOLDER`) by `npm start`'s
 * server, by nginx (`SERVER=nginx`), or by whatever answers at `SITE=http://host:port/base/`. The check runs
 * them on a small site; `@own` rests on the records of our own in it, `@whole` asks for all records and runs on the whole site,
 * `@address` rests on the path or the server and runs on both. What the headless shell does as well is asked of it, at half
 * the time a test; `@windows` asks for the browser around it.
 */
export default defineConfig({
  testDir: 'e2e',
  // Two sites may be tested at the same time; each run empties its own folder.
  outputDir: `test-results/${basename(site)}`,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A fault of a page fails twice; what passes at its second attempt is a race, which the check names in its last lines.
  retries: 1,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  // For what hangs: a machine that has other things to do must not fail for it.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: url,
    locale: 'zh-CN',
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      grepInvert: /@windows/,
      use: { ...devices['Desktop Chrome'], launchOptions: launched(shell === '' ? chromium : shell) },
    },
    {
      name: 'chromium with windows',
      grep: /@windows/,
      use: { ...devices['Desktop Chrome'], launchOptions: launched(chromium) },
    },
  ],
  ...(running === undefined && {
    webServer: {
      command: 'node --import tsx lib/build/serve/serve-for-tests.ts',
      url,
      env: { PORT: port, BASE_PATH: basePath },
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
  }),
})
