// @ts-check
import { countPlaywright, countVitest } from './countTests.mjs';

/** @typedef {import('./countTests.mjs').Count} Count */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly (readonly [script: string, ...args: string[]])[]} runs Scripts in node_modules and their arguments.
 * @property {string} [report] The file that counts its tests; without one the step is one test.
 * @property {(report: any) => Count} [count]
 * @property {string} [needs] The name of the step without which this one has nothing to look at.
 * @property {Readonly<Record<string, string>>} [env]
 */

const VITEST = 'vitest/vitest.mjs';
const UNIT = '.cache/checks/unit.json';
const PARITY = '.cache/checks/parity.json';
/** @param {string} file */
const reporters = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

/** All checks, the cheap ones first. @type {readonly Step[]} */
export const STEPS = [
  { name: 'biome: format and lint', runs: [['@biomejs/biome/bin/biome', 'check']] },
  {
    name: 'tsc: types',
    runs: [
      ['typescript/bin/tsc', '-p', '.'],
      ['typescript/bin/tsc', '-p', 'src/core'],
    ],
  },
  {
    name: 'dependency-cruiser: borders',
    runs: [
      [
        'dependency-cruiser/bin/dependency-cruise.mjs',
        'src',
        '--config',
        '.dependency-cruiser.cjs',
      ],
    ],
  },
  { name: 'knip: nothing unused', runs: [['knip/bin/knip.js', '--no-progress']] },
  {
    name: 'vitest: units and rules',
    runs: [[VITEST, 'run', ...reporters(UNIT)]],
    report: UNIT,
    count: countVitest,
  },
  {
    name: 'vitest: parity with stock dbt',
    runs: [[VITEST, 'run', '--config', 'vitest.parity.config.ts', ...reporters(PARITY)]],
    report: PARITY,
    count: countVitest,
  },
  { name: 'vite: build', runs: [['vite/bin/vite.js', 'build', '--logLevel', 'warn']] },
  {
    name: 'size-limit: weight',
    runs: [['size-limit/bin.js']],
    needs: 'vite: build',
  },
  {
    name: 'playwright: the built site in Chromium',
    runs: [['@playwright/test/cli.js', 'test']],
    report: '.cache/playwright/report.json',
    count: countPlaywright,
    needs: 'vite: build',
  },
];
