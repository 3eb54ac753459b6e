import { expose } from 'comlink';
import type { TabPorts } from './tab/ports';
import { TabApi } from './tab/tabApi';

/** Makes a worker answer its page as the engine of the tab. */
export function serveEngine(ports: TabPorts): void {
  expose(new TabApi(ports));
}
