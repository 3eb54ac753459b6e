import { cpSync, existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** What a fresh checkout does not have, or what a command in it does not need. */
const LEFT_OUT =
  /^(?:\.git|\.venv|\.cache|node_modules|dist|target|logs|dbt_packages|e2e|testing|.*\.duckdb(?:\.wal)?|\.user\.yml)$/;

/** A temporary copy of the repo, in which commands may write; packages and the built command line are taken along. */
export function copyRepo(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'docs-'));
  for (const name of readdirSync(ROOT).filter((entry) => !LEFT_OUT.test(entry)))
    cpSync(path.join(ROOT, name), path.join(folder, name), {
      recursive: true,
      preserveTimestamps: true,
    });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const built = path.join(ROOT, 'dist', 'cli');
  if (existsSync(built))
    cpSync(built, path.join(folder, 'dist', 'cli'), { recursive: true, preserveTimestamps: true });
  return folder;
}

/** The environment of someone who activated the virtual environment of that Python; what lies in `before` goes before it. */
export function activated(python: string, before: readonly string[] = []): NodeJS.ProcessEnv {
  const { DBT_TARGET: _, DBT_PROFILES_DIR: __, ...env } = process.env;
  return {
    ...env,
    PATH: [...before, path.dirname(python), env.PATH ?? ''].join(path.delimiter),
    DBT_SEND_ANONYMOUS_USAGE_STATS: 'false',
    NO_COLOR: '1',
  };
}
