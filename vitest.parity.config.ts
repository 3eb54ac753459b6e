import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that no worker is left alone with it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /[\\/]parity[\\/]docs[\\/]/.test(moduleId);
    return [...files].sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

/** Stock dbt against ours: `npm run parity:tests`. */
export default defineConfig({
  test: {
    include: ['testing/parity/**/*.test.ts'],
    globalSetup: 'testing/parity/python/provideStockDbt.ts',
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 240_000,
    hookTimeout: 900_000,
  },
});
