import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bench,scripts,src,testing}/**/*.test.ts'],
    exclude: ['testing/parity/**'],
    testTimeout: 20_000,
  },
});
