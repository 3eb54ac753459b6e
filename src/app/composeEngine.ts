import { serveEngine } from '../engine/serve';
import type { BootProgress } from '../engine/tab/ports';
import type { DuckdbStarter } from '../platform/duckdb/duckdbStarter';
import type { OnBytes } from '../platform/http';
import { bundledFiles } from './bundledFiles';
import { makeProjectPlaces } from './projectPlaces';

/** DuckDB, which has been started already, and who is told of the bytes that arrive of it. */
export interface StartedDuckdb {
  readonly starter: DuckdbStarter;
  tellBytes(onBytes: OnBytes): void;
}

/** The one place where the engine of the tab is put together. */
export function composeEngine({ starter, tellBytes }: StartedDuckdb): void {
  let report: (progress: BootProgress) => void = () => undefined;
  const bytesOf =
    (phase: 'engine' | 'sample'): OnBytes =>
    (received, total) =>
      report(
        received < total || phase === 'sample' ? { phase, received, total } : { phase: 'starting' },
      );
  tellBytes(bytesOf('engine'));
  serveEngine({
    sample: bundledFiles(bytesOf('sample')),
    ...makeProjectPlaces({
      starter,
      onBoot: (onProgress) => {
        report = onProgress;
      },
    }),
    now: () => new Date(),
    randomId: () => crypto.randomUUID(),
  });
}
