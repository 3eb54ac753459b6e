// @ts-check
import { existsSync } from 'node:fs';

/** Where systems put Chromium or Chrome. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium that SHOPSMART_CHROMIUM names, or that the system has; undefined when there is none, and Playwright's own is to
 * be used.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return process.env.SHOPSMART_CHROMIUM ?? PLACES.find((place) => existsSync(place));
}
