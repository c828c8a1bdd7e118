import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './lib/build/check/find-chromium.ts'

const port = Number(process.env.PORT ?? 4180)
const basePath = process.env.BASE_PATH ?? ''
const running = process.env.SITE
const server = process.env.SERVER === 'nginx' ? 'serve-nginx' : 'serve'
const url = running ?? `http://127.0.0.1:${port}${basePath}/`
const executablePath = findChromium()

/**
 * Browser tests run on the built export, never on the dev server: served by `npm start`, by nginx (`SERVER=nginx`), or by
 * whatever answers at `SITE=http://host:port/base/`.
 */
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  timeout: 30_000,
  use: {
    baseURL: url,
    locale: 'zh-CN',
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  ...(running === undefined && {
    webServer: {
      command: `node --import tsx lib/build/serve/${server}.ts`,
      url,
      env: { PORT: String(port), BASE_PATH: basePath },
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
  }),
})
