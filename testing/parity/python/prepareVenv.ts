import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../.venv', import.meta.url));
/** What stock dbt is, for the comparisons and for readers of the tutorial. */
export const REQUIREMENTS = ['dbt-core==1.11.*', 'dbt-duckdb==1.10.*', 'duckdb==1.4.3', 'pyarrow'];
/** What reads our artifacts besides. */
const READERS = ['dbt-artifacts-parser==0.15.*'];
/** Says what is installed; without it an installation was never finished. */
const STAMP = path.join(FOLDER, 'stock-dbt.txt');
const INSTALL_MINUTES = 10;

export type Venv =
  | { readonly ok: true; readonly python: string }
  | { readonly ok: false; readonly reason: string };

/** The Python of `.venv` at the root of the repo, with stock dbt in it: made once, then found again. */
export function prepareVenv(): Venv {
  const python = pythonIn(FOLDER);
  const packages = [...REQUIREMENTS, ...READERS];
  const wanted = packages.join('\n');
  if (existsSync(python) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted)
    return { ok: true, python };
  const system = findPython();
  if (system === undefined) return { ok: false, reason: 'no Python 3.9 or newer is installed' };
  console.info('Installing stock dbt into .venv, once …');
  const made = run(system, ['-m', 'venv', FOLDER]);
  if (made !== undefined) return { ok: false, reason: `python -m venv .venv failed: ${made}` };
  const installed = run(python, ['-m', 'pip', 'install', '--quiet', ...packages]);
  if (installed !== undefined)
    return { ok: false, reason: `pip could not install stock dbt: ${installed}` };
  writeFileSync(STAMP, wanted);
  return { ok: true, python };
}

function pythonIn(venv: string): string {
  return process.platform === 'win32'
    ? path.join(venv, 'Scripts', 'python.exe')
    : path.join(venv, 'bin', 'python');
}

function findPython(): string | undefined {
  const check = 'import sys; sys.exit(sys.version_info < (3, 9))';
  return ['python3', 'python'].find((name) => spawnSync(name, ['-c', check]).status === 0);
}

/** Undefined when it ended well, else the last line of what it said. */
function run(command: string, args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: INSTALL_MINUTES * 60_000,
  });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit code ${status}`;
}
