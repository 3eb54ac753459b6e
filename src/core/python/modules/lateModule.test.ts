import { expect, it } from 'vitest';
import { Dict } from '../dict';
import { Late, LateModule, withModules } from './lateModule';

function makeLate() {
  let loads = 0;
  const source = new Late(async () => {
    loads += 1;
    return () => new Dict([['name', 'made']]);
  });
  return { module: new LateModule(source), loads: () => loads };
}

it('loads a module that is asked for, and runs again', async () => {
  const { module, loads } = makeLate();
  expect(() => module.getItem('name')).toThrow('A part of the names of templates is not loaded.');
  expect(await withModules(() => module.getItem('name'))).toBe('made');
  expect(await withModules(() => module.getItem('none'))).toBeUndefined();
  expect(loads()).toBe(1);
});
