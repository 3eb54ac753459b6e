import { expect, it } from 'vitest';
import { describeChanges } from '../buildState';
import { listNames, testWords, whyBuilt } from './planWords';

it('[N2] the button says how much has changed', () => {
  expect(describeChanges({ changed: 1, below: 5 })).toBe(' changes (1 + 5 below)');
  expect(describeChanges({ changed: 2, below: 0 })).toBe(' changes (2)');
});

it('[N2] a node says why it is built, in words', () => {
  const body = { kind: 'body' } as const;
  const macros = { kind: 'macros', names: ['shop.cents'] } as const;
  expect(whyBuilt({ kind: 'model', reasons: [body, macros], belowOf: ['a', 'b', 'c'] })).toBe(
    'SQL changed, macro shop.cents changed, below a, b and 1 more',
  );
  expect(whyBuilt({ kind: 'seed', reasons: [body], belowOf: [] })).toBe('file changed');
  expect(listNames(['a', 'b'])).toBe('a and b');
});

it('tests are counted, and those that changed themselves', () => {
  const plain = { reasons: [] };
  expect(testWords([plain])).toBe('1 test runs with them.');
  expect(testWords([plain, { reasons: [{ kind: 'new' }] }])).toBe(
    '2 tests run with them, 1 of them new or changed.',
  );
});
