import { expect, it } from 'vitest';
import { checkValue, describeType } from './checkValue';

it.each([
  ['3000', '1000'],
  ['1_500.5', '1000'],
  ['true', 'false'],
  ['2026-06-30', 'none'],
  ['2024-02-29', '2023-01-01'],
  ['incremental', 'table'],
])('%s fits a project value of %s', (text, project) => {
  expect(checkValue(text, project)).toEqual({ kind: 'fits' });
});

it.each([
  ['many', '1000', 'a number', 'text'],
  ['maybe', 'false', 'true or false', 'text'],
  ['yesterday', '2023-01-01', 'a date', 'text'],
  ['[1]', 'table', 'text', 'a list'],
])('%s is of another type than %s', (text, project, expected, given) => {
  expect(checkValue(text, project)).toEqual({ kind: 'other-type', expected, given });
});

it('what is no YAML cannot be set, and neither can nothing', () => {
  expect(checkValue('{a: ', '1000').kind).toBe('invalid');
  expect(checkValue('  ', '1000')).toEqual({ kind: 'empty' });
});

it('types are called by plain words', () => {
  expect(['1000', 'false', '2023-01-01', 'table'].map(describeType)).toEqual([
    'a number',
    'true or false',
    'a date',
    'text',
  ]);
});
