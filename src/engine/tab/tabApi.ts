import { databaseCalls } from './api/databaseCalls';
import { fileCalls } from './api/fileCalls';
import { importCalls } from './api/importCalls';
import { projectCalls } from './api/projectCalls';
import { rowCalls } from './api/rowCalls';
import { runCalls } from './api/runCalls';
import { stateCalls } from './api/stateCalls';
import { viewCalls } from './api/viewCalls';
import type { BootProgress, EnginePorts } from './ports';
import { TabEngine } from './tabEngine';
import type { TabReport } from './tabReport';

/** All that the page can ask of the engine of its tab, as functions of one object. */
export function makeTabApi(ports: EnginePorts) {
  const engine = new TabEngine(ports);
  return {
    /** Starts DuckDB and opens the project that was open last; everything else comes after that. */
    boot: (onProgress: (progress: BootProgress) => void): Promise<TabReport> =>
      engine.boot(onProgress),
    ...projectCalls(engine),
    ...runCalls(engine),
    ...stateCalls(engine),
    ...fileCalls(engine),
    ...rowCalls(engine),
    ...viewCalls(engine),
    ...importCalls(engine),
    ...databaseCalls(engine),
  };
}

/** The page's client has this type, so that both sides agree by construction. */
export type TabApi = ReturnType<typeof makeTabApi>;
