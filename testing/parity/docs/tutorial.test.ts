import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { REQUIREMENTS } from '../python/prepareVenv';
import { describePage } from './describePage';

const ROOT = path.resolve(import.meta.dirname, '../../..');

describePage('docs/dbt_tutorial.md', 12);

it('the tutorial installs what the comparisons with stock dbt install', () => {
  const tutorial = readFileSync(path.join(ROOT, 'docs/dbt_tutorial.md'), 'utf8');
  const [, line = ''] = /^pip install (.+)$/m.exec(tutorial) ?? [];
  const named = line.split(' ').map((word) => word.replaceAll("'", ''));
  expect(REQUIREMENTS).toEqual(expect.arrayContaining(named));
});
