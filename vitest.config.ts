import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bench,scripts,src,testing}/**/*.test.ts'],
    exclude: ['testing/parity/**'],
    // What builds a shop or starts DuckDB takes seconds, and minutes on a machine that does ten other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
