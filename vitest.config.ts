import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bench,scripts,src,testing}/**/*.test.ts'],
    exclude: ['testing/parity/**'],
    // The tests share no state but what they make: loading every module anew for each file took most of the time.
    isolate: false,
    // What builds a shop or starts DuckDB takes seconds, and minutes on a machine that does ten other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
