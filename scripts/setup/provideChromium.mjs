// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';

/**
 * Sees to it that there is a Chromium for Playwright: the system's, else one that Playwright downloads. False when there is none.
 *
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function provideChromium(root) {
  if (findChromium() !== undefined) return true;
  // Imported late: packages may have been installed a moment ago.
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return true;
  console.log('Downloading a Chromium for the tests in a browser, once …');
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}
