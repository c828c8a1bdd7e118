import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './lib/check/find-chromium.ts'

const port = Number(process.env.PORT ?? 4180)
const basePath = process.env.BASE_PATH ?? ''
const executablePath = findChromium()

/** Browser tests run on the built export, served as a static host would, never on the dev server. */
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  timeout: 30_000,
  use: {
    baseURL: `http://127.0.0.1:${port}${basePath}/`,
    locale: 'zh-CN',
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: {
    command: 'npx tsx lib/serve/serve.ts',
    url: `http://127.0.0.1:${port}${basePath}/`,
    env: { PORT: String(port), BASE_PATH: basePath },
    reuseExistingServer: false,
  },
})
