import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Chromium as the system has it; without one, Playwright's own is taken. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath =
  process.env['SHOPSMART_CHROMIUM'] ?? SYSTEM_BROWSERS.find((path) => existsSync(path));
const PORT = Number(process.env['SHOPSMART_PORT'] ?? 41730);

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/playwright',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Two cores: DuckDB, the compiler and the page want one each already.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
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
    reuseExistingServer: !process.env['CI'],
  },
});
