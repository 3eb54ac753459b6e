import { defineConfig } from 'vitest/config';

/** Both tools over whole projects: `npm run parity`, which names the projects and prints what it counts. */
export default defineConfig({
  test: {
    include: ['testing/parity/scoreboard/scoreboard.run.ts'],
    globalSetup: 'testing/parity/python/provideStockDbt.ts',
    disableConsoleIntercept: true,
    reporters: ['dot'],
    testTimeout: 0,
  },
});
