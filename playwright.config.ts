import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup/chromium.mjs';

/** The system's Chromium; without one, Playwright's own is taken. */
const executablePath = findChromium();
const PORT = Number(process.env.SHOPSMART_PORT ?? 41730);

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/playwright',
  // A first visit takes seconds, and minutes on a machine that does ten other things.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  // Two cores: DuckDB, the compiler and the page want one each already.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.cache/playwright/report.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !process.env.CI,
  },
});
