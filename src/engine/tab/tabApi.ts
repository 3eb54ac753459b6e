import { dataCalls } from './api/dataCalls';
import { fileCalls } from './api/fileCalls';
import { projectCalls } from './api/projectCalls';
import { rowCalls } from './api/rowCalls';
import { runCalls } from './api/runCalls';
import type { BootProgress, EnginePorts } from './ports';
import { TabEngine } from './tabEngine';
import type { TabReport } from './tabSession';

/** All that the page can ask of the engine of its tab, as functions of one object. */
export function makeTabApi(ports: EnginePorts) {
  const engine = new TabEngine(ports);
  return {
    /** Starts DuckDB and opens the project that was open last; everything else comes after that. */
    boot: (onProgress: (progress: BootProgress) => void): Promise<TabReport> =>
      engine.boot(onProgress),
    ...projectCalls(engine),
    ...runCalls(engine),
    ...fileCalls(engine),
    // biome-ignore lint/nursery/noMisusedPromises: the rule takes what one of its functions gives for what it gives itself.
    ...rowCalls(engine),
    ...dataCalls(engine),
  };
}

/** The page's client has this type, so that both sides agree by construction. */
export type TabApi = ReturnType<typeof makeTabApi>;
