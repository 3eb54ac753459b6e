import { expect, it } from 'vitest';
import { buildCommand, nodeOf, readLineageSearch, withParts } from './lineageSearch';

it('reads what it knows and leaves out the rest', () => {
  expect(readLineageSearch({ select: ' +a ', view: 'list', x: '1' })).toEqual({
    select: '+a',
    view: 'list',
  });
  expect(readLineageSearch({ select: '  ', exclude: 7, view: 'cloud', node: '' })).toEqual({});
});

it('an emptied part leaves the address', () => {
  expect(withParts({ select: '+a', node: 'a' }, { select: '', node: null })).toEqual({});
  expect(withParts({ select: '+a' }, { view: 'list' })).toEqual({ select: '+a', view: 'list' });
});

it('a node is named by its name or its unique id', () => {
  const nodes = [{ id: 'model.shop.a' }, { id: 'exposure.shop.a' }];
  expect(nodeOf(nodes, { node: 'a' })).toBe(nodes[0]);
  expect(nodeOf(nodes, { node: 'exposure.shop.a' })).toBe(nodes[1]);
  expect(nodeOf(nodes, { node: 'b' })).toBeUndefined();
  expect(nodeOf(nodes, {})).toBeUndefined();
});

it('the build takes the selection as it is written', () => {
  expect(buildCommand(' +a  tag:b,c+ ', 'd')).toBe('dbt build --select +a tag:b,c+ --exclude d');
  expect(buildCommand('', ' ')).toBe('dbt build');
});
