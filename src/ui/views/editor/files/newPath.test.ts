import { expect, it } from 'vitest';
import { firstText, pathFault } from './newPath';

const known = new Set(['models/a.sql', 'dbt_project.yml']);

it('says why a file cannot be called so', () => {
  expect(pathFault('models/b.sql', known)).toBeUndefined();
  expect(pathFault('', known)).toContain('root');
  expect(pathFault('/models/b.sql', known)).toContain('slashes');
  expect(pathFault('models//b.sql', known)).toContain('slashes');
  expect(pathFault('models/../b.sql', known)).toContain('..');
  expect(pathFault('models/a?.sql', known)).toContain('signs');
  expect(pathFault('models/a.sql', known)).toContain('already');
  expect(pathFault('models/a.sql/b.sql', known)).toContain('is a file');
  expect(pathFault('models', known)).toContain('is a folder');
});

it('begins a new file as files of its place begin', () => {
  expect(firstText('models/marts/b.sql')).toBe('select 1 as id\n');
  expect(firstText('macros/to cents.sql')).toBe('{% macro to_cents() %}\n{% endmacro %}\n');
  expect(firstText('models/b.yml')).toBe('version: 2\n');
  expect(firstText('seeds/b.csv')).toBe('');
});
