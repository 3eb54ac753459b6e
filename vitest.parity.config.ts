import { defineConfig } from 'vitest/config';

/** Stock dbt against ours: `npm run parity`. */
export default defineConfig({
  test: {
    include: ['testing/parity/**/*.test.ts'],
    globalSetup: 'testing/parity/python/provideStockDbt.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
