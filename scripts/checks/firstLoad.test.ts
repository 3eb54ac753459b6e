import { expect, it } from 'vitest';
import { chunksOf } from './firstLoad.mjs';

const manifest = {
  'index.html': { file: 'assets/index-1.js', imports: ['_kit.js'], dynamicImports: ['View.tsx'] },
  '_kit.js': { file: 'assets/kit-1.js', imports: ['_base.js'] },
  '_base.js': { file: 'assets/base-1.js', imports: ['_kit.js'] },
  'View.tsx': { file: 'assets/View-1.js' },
};

it('weighs a chunk with all that it imports before it runs, and not what it asks for later', () => {
  expect(chunksOf(manifest, ['index.html'])).toEqual([
    'assets/index-1.js',
    'assets/kit-1.js',
    'assets/base-1.js',
  ]);
});

it('does not pass over a chunk that is gone', () => {
  expect(() => chunksOf(manifest, ['Gone.tsx'])).toThrow('has no Gone.tsx');
});
