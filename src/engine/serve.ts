import { expose } from 'comlink';
import type { EnginePorts } from './tab/ports';
import { makeTabApi } from './tab/tabApi';

/** Makes a worker answer its page as the engine of the tab. */
export function serveEngine(ports: EnginePorts): void {
  expose(makeTabApi(ports));
}
