#!/usr/bin/env node
// @ts-check
// `npm test`: sets up what is missing, runs every check and ends with one line that counts them.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closingLine } from './checks/countTests.mjs';
import { runSteps } from './checks/runSteps.mjs';
import { STEPS } from './checks/steps.mjs';
import { installPackages } from './setup/packages.mjs';
import { provideChromium } from './setup/provideChromium.mjs';

const HELP = `Runs all checks, the cheap ones first: ${STEPS.map(({ name }) => name).join(', ')}.

  npm test
`;

if (process.argv.includes('--help')) process.stdout.write(HELP);
else process.exitCode = await runAllChecks();

/** @returns {Promise<number>} */
async function runAllChecks() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  installPackages(root);
  mkdirSync(path.join(root, '.cache', 'checks'), { recursive: true });
  const hasBrowser = await provideChromium(root);
  const [steps, left] = hasBrowser ? [STEPS, []] : [withoutBrowser(false), withoutBrowser(true)];
  const counts = runSteps(root, steps);
  for (const { name } of left) {
    console.log(`\n── ${name}: NOT TESTED, because there is no Chromium. Install one, or name it:`);
    console.log('   SHOPSMART_CHROMIUM=/path/to/chromium npm test');
    // On a user's machine a browser may be missing; where CI vouches for a change it may not.
    const isFault = process.env.CI === 'true';
    counts.push({ passed: 0, failed: isFault ? 1 : 0, skipped: isFault ? 0 : 1 });
  }
  console.log(`\n${closingLine(counts)}`);
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** @param {boolean} isLeft */
function withoutBrowser(isLeft) {
  return STEPS.filter(({ name }) => name.startsWith('playwright') === isLeft);
}
