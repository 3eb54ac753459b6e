import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../stock/fork_server.py', import.meta.url));
const CLIENT = fileURLToPath(new URL('../stock/fork_client.py', import.meta.url));
/** Python's sets in one order every time: dbt's order hangs on them here and there. */
export const STEADY = { PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };

/** Where processes of Python come from that have dbt loaded; see fork_server.py. */
export interface ForkServer {
  /** The folder of a `dbt` that runs in such a process, for PATH. */
  readonly bin: string;
  /** The words that run one, before the program's name and its arguments. */
  readonly words: readonly string[];
}

/** Starts the server, or none where processes cannot be forked or it does not start. */
export async function startForkServer(
  python: string,
): Promise<{ server: ForkServer; stop: () => void } | undefined> {
  if (process.platform === 'win32') return undefined;
  const bin = mkdtempSync(path.join(tmpdir(), 'dbt-'));
  const socket = path.join(bin, 'server');
  const words = [python, '-S', '-E', CLIENT, socket];
  const quoted = words.map((word) => `"${word}"`).join(' ');
  writeFileSync(path.join(bin, 'dbt'), `#!/bin/sh\nexec ${quoted} dbt "$@"\n`, { mode: 0o755 });
  const running = spawn(python, [SERVER, socket], {
    // The semaphores that dbt's processes let go of are of no interest.
    env: { ...process.env, ...STEADY, PYTHONWARNINGS: 'ignore:resource_tracker' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = () => {
    running.stdin.end();
    rmSync(bin, { recursive: true, force: true });
  };
  const isListening = await Promise.race([
    once(running.stdout, 'data').then(() => true),
    once(running, 'exit').then(() => false),
  ]);
  if (isListening) return { server: { bin, words }, stop };
  console.warn('Stock dbt starts anew for each comparison: the server that saves it that did not');
  stop();
  return undefined;
}
