import { defineConfig } from 'vitest/config';

/** Stock dbt against ours: `npm run parity:tests`. */
export default defineConfig({
  test: {
    include: ['testing/parity/**/*.test.ts'],
    globalSetup: 'testing/parity/python/provideStockDbt.ts',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 900_000,
  },
});
