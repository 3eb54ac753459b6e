import { expect, it } from 'vitest';
import { readDocument, type TextStore, writeDocument } from './textStore';

function makeMemoryStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    read: async (name) => texts.get(name),
    write: async (name, text) => void texts.set(name, text),
    remove: async (name) => void texts.delete(name),
  };
}

it('[B6] gives back a document of the same form', async () => {
  const store = makeMemoryStore();
  await writeDocument(store, 'a', 2, { x: 1 });
  expect(await readDocument(store, 'a', 2)).toEqual({ x: 1 });
});

it('[B6] migrates an older form step by step, and leaves one that nothing leads from', async () => {
  const store = makeMemoryStore();
  await writeDocument(store, 'a', 1, { name: 'n' });
  const migrations = { 1: (old: unknown) => ({ label: (old as { name: string }).name }) };
  expect(await readDocument(store, 'a', 2, migrations)).toEqual({ label: 'n' });
  expect(await readDocument(store, 'a', 3, migrations)).toBeUndefined();
});

it('[B6] takes a text that is no document, and a form from the future, for absent', async () => {
  const store = makeMemoryStore();
  await store.write('a', '{oops');
  expect(await readDocument(store, 'a', 1)).toBeUndefined();
  await writeDocument(store, 'a', 9, {});
  expect(await readDocument(store, 'a', 1)).toBeUndefined();
});
