import type { EngineClient } from '../engine/client';
import type { EngineStore } from './engineStore';

/** How long nothing runs before the database's file is brought up to date. */
const QUIET_MS = 1000;

/**
 * Lets the engine bring its file up to date when nothing has run for a while; to be called after each command. At the
 * end of a command it would hold up what that has to show. A tab that closes before finds all in the log.
 */
export function makeSettling(
  engine: EngineClient,
  engineStore: EngineStore,
  isBusy: () => boolean,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = async () => {
    if (isBusy()) return;
    const sizeBytes = await engine.settle();
    engineStore.setState(({ report }) => ({ report: report && { ...report, sizeBytes } }));
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), QUIET_MS);
  };
}
