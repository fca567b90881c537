import { defineConfig } from 'playwright/test'
import { chromiumOptions } from '../../scripts/chromium'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  use: {
    baseURL: process.env.TEST_APP_URL,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: chromiumOptions(),
    screenshot: 'only-on-failure',
  },
})
