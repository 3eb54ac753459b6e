import type { TestProject } from 'vitest/node';
import { type ForkServer, startForkServer } from './forkServer';
import { prepareVenv } from './prepareVenv';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Python that has stock dbt; undefined where there is none, and the comparisons are skipped. */
    stockPython: string | undefined;
    /** What saves its processes the start; undefined where they start by themselves. */
    forkServer: ForkServer | undefined;
  }
}

/** Makes stock dbt ready before the tests. Without it they are skipped, and with CI=true that is an error. */
export default async function provideStockDbt(project: TestProject) {
  const prepared = prepareVenv();
  if (!prepared.ok) {
    const line = `Parity with stock dbt is NOT tested: ${prepared.reason}`;
    if (process.env.CI === 'true') throw new Error(line);
    console.warn(line);
  }
  project.provide('stockPython', prepared.ok ? prepared.python : undefined);
  const started = prepared.ok ? await startForkServer(prepared.python) : undefined;
  project.provide('forkServer', started?.server);
  return started?.stop;
}
