import { proxy, type Remote, wrap } from 'comlink';
import type { RunAnswer } from './tab/endCommand';
import type { BootProgress } from './tab/ports';
import type { OnRunMessages } from './tab/runBatches';
import type { TabApi } from './tab/tabApi';
import type { TabReport } from './tab/tabReport';

/** The engine as the page sees it: its API, every call a promise, callbacks allowed. */
export interface EngineClient extends Omit<Remote<TabApi>, 'boot' | 'run'> {
  boot(onProgress: (progress: BootProgress) => void): Promise<TabReport>;
  run(words: readonly string[], onMessages: OnRunMessages): Promise<RunAnswer>;
}

/** Connects to an engine that a worker serves. */
export function connectEngine(worker: Worker): EngineClient {
  const remote = wrap<TabApi>(worker);
  const broken = breakageOf(worker);
  return new Proxy(remote, {
    get: (target, name) => {
      if (name === 'boot') {
        return (onProgress: (progress: BootProgress) => void) =>
          Promise.race([target.boot(proxy(onProgress)), broken]);
      }
      if (name === 'run') {
        return (words: readonly string[], onMessages: OnRunMessages) =>
          target.run(words, proxy(onMessages));
      }
      return Reflect.get(target, name);
    },
  }) as unknown as EngineClient;
}

/** Rejects when the worker's script cannot be loaded or throws: it will never answer then. */
function breakageOf(worker: Worker): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || "The engine's script could not be loaded.")),
    );
  });
  broken.catch(() => undefined);
  return broken;
}
