import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/core/graph/buildGraph';
import { type Compared, compareLists, type Lists } from '../selection/compareLists';
import { openParsed } from '../selection/listOurs';
import { makeDefinitions } from '../selection/makeDefinitions';
import { makeLists } from '../selection/makeLists';
import { listTerms } from '../selection/vocabulary';
import { fixtureProject } from './fixtureProject';
import { SHOP } from './shopProject';

/** Any number makes other lists: `SELECTION_SEED=7 npm run parity:tests`. */
const SEED = Number(process.env.SELECTION_SEED ?? 20_240_506);

const drawn = (count: number) => (graph: Graph) => makeLists(listTerms(graph), count, SEED);

const selecting = (term: string) => ['--select', term];

/** Terms of which a part, or all, is empty. */
const EMPTY = [
  '',
  'tag:staging,',
  ',tag:staging',
  '+',
  '@',
  'tag:',
  'config.materialized:',
  'version:',
];

/** Each named selector in each way to take tests along that is left to the command, and what commands say without one. */
const named = (graph: Graph) => [
  ...[...graph.selectors.keys()].flatMap((name) => [
    ['--selector', name],
    ['--selector', name, '--indirect-selection', 'buildable', '--exclude', '*'],
  ]),
  [],
  ['--indirect-selection', 'empty', '--resource-type', 'all'],
  ['--exclude', 'tag:staging'],
  ['--selector', 'no_such_selector'],
  ...EMPTY.map((term) => ['--select', term]),
  ['--exclude', ''],
];

/** Puts drawn selectors into the copies. */
async function drawSelectors(roots: readonly string[]): Promise<void> {
  const terms = listTerms((await openParsed(roots.at(-1) ?? '')).graph);
  const text = makeDefinitions(terms, 30, SEED);
  for (const root of roots) writeFileSync(path.join(root, 'selectors.yml'), text);
}

const selection = fixtureProject('selection');
const CASES: readonly (Lists & { readonly title: string; readonly count: number })[] = [
  { title: '[G1] drawn lists of the shop', ...SHOP, makeLists: drawn(90), count: 90 },
  {
    title: '[G1] drawn lists of the fixture of all features',
    project: fixtureProject('features'),
    makeLists: drawn(40),
    count: 40,
  },
  {
    title: '[G1] drawn lists of the fixture of selections',
    project: selection,
    makeLists: drawn(130),
    count: 130,
  },
  {
    title: '[G1] drawn lists of the fixture of the semantic layer',
    project: fixtureProject('semantic'),
    makeLists: drawn(80),
    count: 80,
  },
  {
    title: '[G1] groups by a pattern',
    project: fixtureProject('versions'),
    makeLists: () => ['group:*', 'group:f*', 'group:nobody', '1+group:*+'].map(selecting),
    count: 4,
  },
  {
    title: '[G1] the beginning of batches, which is a moment and no text',
    project: fixtureProject('microbatch'),
    makeLists: () =>
      ['config.begin:2024-01-01', 'config.begin:2024-01-01T00:00:00', 'config.batch_size:day']
        .map(selecting)
        .concat([['--exclude', 'config.begin:2024-01-01T00:00:00']]),
    count: 4,
  },
  {
    title: '[G1] drawn lists of the fixture of functions',
    project: fixtureProject('functions'),
    makeLists: drawn(40),
    count: 40,
  },
  {
    title: '[G2] the selectors of a selectors.yml',
    project: selection,
    makeLists: named,
    count: 47,
  },
  {
    title: '[G2] drawn selectors',
    project: selection,
    prepare: drawSelectors,
    makeLists: named,
    count: 73,
  },
];

describe.skipIf(inject('stockPython') === undefined)('dbt ls lists what stock dbt lists', () => {
  let compared: readonly (readonly Compared[])[] = [];
  beforeAll(async () => {
    compared = await compareLists(CASES);
  });
  for (const [at, { title, count }] of CASES.entries()) {
    it(title, () => {
      const all = compared[at] ?? [];
      expect(all.filter(({ stock, ours }) => !isDeepStrictEqual(stock, ours))).toEqual([]);
      expect(all).toHaveLength(count);
      // Terms are made of the project's own names, so that many lists are not empty.
      expect(all.filter(({ ours }) => ours.lines.length > 0).length).toBeGreaterThan(count / 4);
    });
  }
});
