import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'borders-'));

/** Files that each break one rule, and the rule's name. */
const BREACHES: readonly (readonly [file: string, text: string, rule: string])[] = [
  [
    'src/core/base/breach.ts',
    "import { a } from '../graph/a';\nexport const b = a;\n",
    'src/core/base',
  ],
  [
    'src/core/sql/breach.ts',
    "import type { T } from '../../ui/t';\nexport type U = T;\n",
    'src/core',
  ],
  [
    'src/core/graph/breach.ts',
    "import React from 'react';\nexport const r = React;\n",
    'core knows no screen, browser or engine',
  ],
  [
    'src/ui/views/one/breach.ts',
    "import { two } from '../two/two';\nexport const x = two;\n",
    'a view never imports another view',
  ],
  [
    'src/ui/views/three/breach.ts',
    "import { e } from '../../../engine/e';\nexport const x = e;\n",
    'a screen takes only types of the engine, which runs in its worker',
  ],
  [
    'src/engine/breach.ts',
    "import * as d from '@duckdb/duckdb-wasm';\nexport const x = d;\n",
    'only src/platform/duckdb imports @duckdb/duckdb-wasm',
  ],
  ['src/state/ring.ts', "import { b } from './ringBack';\nexport const a = b;\n", 'no cycles'],
];

const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['src/core/graph/a.ts', 'export const a = 1;\n'],
  ['src/core/compile/fine.ts', "import { a } from '../graph/a';\nexport const f = a;\n"],
  ['src/ui/t.ts', 'export type T = 1;\n'],
  ['src/ui/views/two/two.ts', 'export const two = 2;\n'],
  ['src/engine/e.ts', 'export const e = 1;\nexport type E = 1;\n'],
  ['src/ui/views/two/fine.ts', "import type { E } from '../../../engine/e';\nexport type F = E;\n"],
  ['src/state/ringBack.ts', "import { a } from './ring';\nexport const b = a;\n"],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}
let violations: readonly Violation[] = [];

beforeAll(() => {
  for (const [file, text] of [...BREACHES, ...ALLOWED]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(path.join(root, name), path.join(folder, name));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const cruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    [cruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

// A checker that does not understand the installed TypeScript finds no imports, and passes everything.
it.each(BREACHES)('%s is reported', (file, _, rule) => {
  const rules = violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name);
  expect(rules).toContain(rule);
});

it('what the table allows is not reported', () => {
  const clean = ALLOWED.map(([file]) => file).filter((file) => !file.includes('ring'));
  expect(violations.filter(({ from }) => clean.includes(from))).toEqual([]);
});
