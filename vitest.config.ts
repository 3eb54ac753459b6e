import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'testing/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['testing/parity/**'],
    testTimeout: 20_000,
  },
});
