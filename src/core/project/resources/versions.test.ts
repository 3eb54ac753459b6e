import { expect, it } from 'vitest';
import { complaintOf } from '../../../../testing/project/openTexts';
import { objectOr } from '../../base/data';
import { ProblemLog } from '../../base/problems/problem';
import type { PropertyEntry } from '../properties';
import { parseYaml } from '../yaml';
import { keepsVersion, readVersions } from './versions';

/** The versions of a model `m` that is described by these lines. */
function read(...lines: string[]) {
  const document = parseYaml(['name: m', ...lines].join('\n'), 'models/p.yml');
  const entry: PropertyEntry = {
    section: 'models',
    name: 'm',
    packageName: 'shop',
    path: 'models/p.yml',
    relativePath: 'p.yml',
    data: objectOr(document.data),
    written: objectOr(document.data),
    fileText: document.text,
    at: (path) => document.at(path),
  };
  const problems = new ProblemLog();
  const versions = readVersions(entry, problems);
  return { versions, complaints: problems.list.map(complaintOf) };
}

it('[V1] gives each version a file of its name, the one of `defined_in`, and the latest also that of the model', () => {
  const { versions } = read('versions: [{v: 1}, {v: 2, defined_in: new_m}, {v: 1.5}]');
  expect(versions.map(({ label, files }) => [label, ...files])).toEqual([
    ['v1', 'm_v1'],
    ['v2', 'new_m', 'm'],
    ['v1.5', 'm_v1.5'],
  ]);
});

it('[V2] takes the highest version for the latest, unless `latest_version` names another', () => {
  const latest = (...lines: string[]) => read(...lines).versions[0]?.latest;
  expect(latest('versions: [{v: 9}, {v: 10}]')).toBe(10n);
  expect(latest('latest_version: 9', 'versions: [{v: 9}, {v: 10}]')).toBe(9n);
  expect(latest('versions: [{v: beta}, {v: alpha}]')).toBe('beta');
});

it('[V3] lets a version replace texts, constraints and tests, and merges its config', () => {
  const { versions } = read(
    'description: all',
    'config: {meta: {a: 1, b: {x: 1}}, alias: m}',
    'data_tests: [one]',
    'versions:',
    '  - {v: 1}',
    '  - {v: 2, description: second, config: {meta: {b: {y: 2}}, alias: n}, tests: [two]}',
    '  - {v: 3, data_tests: []}',
    '  - {v: 4, tests: []}',
  );
  expect(versions.map(({ entry }) => entry.data.description)).toEqual([
    ...['all', 'second'],
    ...['all', 'all'],
  ]);
  expect(versions[1]?.entry.data.config).toEqual({
    meta: { a: 1n, b: { x: 1n, y: 2n } },
    alias: 'n',
  });
  const tests = versions.map(({ entry: { data } }) => [data.data_tests, data.tests]);
  expect(tests).toEqual([
    [['one'], undefined],
    [undefined, ['two']],
    [[], undefined],
    [['one'], undefined],
  ]);
});

it('[V3] has the columns that it includes, then its own, each with its place', () => {
  const { versions } = read(
    'columns:',
    '  - {name: id}',
    '  - {name: old}',
    'versions:',
    '  - v: 1',
    '  - v: 2',
    '    columns:',
    '      - {include: all, exclude: [old]}',
    '      - {name: new}',
    '  - {v: 3, columns: [{include: []}]}',
    '  - {v: 4, columns: [{name: more}]}',
  );
  const names = versions.map(({ entry }) =>
    (entry.data.columns as { name: string }[]).map(({ name }) => name),
  );
  expect(names).toEqual([['id', 'old'], ['id', 'new'], [], ['id', 'old', 'more']]);
  const lines = [0, 1].map((at) => versions[1]?.entry.at(['columns', at, 'name']).line);
  expect(lines).toEqual([3, 10]);
});

it.each([
  ['versions: {v: 1}', 'yaml-shape models/p.yml:2:11'],
  ['versions: [{defined_in: a}]', 'yaml-shape models/p.yml:2:12'],
  ['versions: [{v: 1}, {v: "1"}]', 'version-twice models/p.yml:2:24'],
  ['latest_version: 2\nversions: [{v: 1}]', 'version-latest-unknown models/p.yml:2:17'],
  ['versions: [{v: 1, columns: [{include: [a], exclude: [b]}]}]', 'yaml-shape models/p.yml:2:29'],
  ['versions: [{v: 1, columns: [{include: all}, {include: all}]}]', 'yaml-shape models/p.yml:2:45'],
])('[V1] reports %j', (text, complaint) => {
  expect(read(text).complaints).toEqual([complaint]);
});

it('[V6] keeps to the versions that a unit test includes, or does not exclude', () => {
  expect(keepsVersion(null, 1n)).toBe(true);
  expect(keepsVersion({ include: ['1'], exclude: null }, 1n)).toBe(true);
  expect(keepsVersion({ include: [2n], exclude: null }, 1n)).toBe(false);
  expect(keepsVersion({ include: null, exclude: [1n] }, 1n)).toBe(false);
});
