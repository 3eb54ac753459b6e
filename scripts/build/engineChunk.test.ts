import path from 'node:path';
import { expect, it } from 'vitest';
import { engineChunk } from './engineChunk';

const app = (file: string) => path.resolve(import.meta.dirname, '../../src/app', file);
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [app('engineWorker.ts')]: ['starter'],
  [app('composeEngine.ts')]: ['engine', 'starter'],
  engine: ['shared'],
  later: ['shared', 'own'],
};
const chunking = (known: Readonly<Record<string, readonly string[]>>) => ({
  getModuleInfo: (id: string) =>
    id in known || !path.isAbsolute(id) ? { importedIds: known[id] ?? [] } : null,
});

it('puts all that the engine imports into one chunk, but neither what has come before nor what comes later', () => {
  const nameOf = engineChunk();
  const named = ['engine', 'shared', 'starter', 'later', 'own'].filter(
    (id) => nameOf(id, chunking(IMPORTS)) === 'composeEngine',
  );
  expect(named).toEqual(['engine', 'shared']);
});

it('leaves other workers as they are', () => {
  expect(engineChunk()('shared', chunking({}))).toBeNull();
});
