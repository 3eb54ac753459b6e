import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../rounds/round';
import { hideMoments } from './hideMoments';
import { sortUnitTests } from './unitTestOrder';

/** A result of run_results.json, as far as it does not tell of time. */
export interface Result {
  readonly unique_id: string;
  readonly status: string;
  readonly message: string | null;
  readonly failures: number | null;
  readonly adapter_response: Readonly<Record<string, unknown>>;
  readonly relation_name: string | null;
  readonly compiled: boolean | null;
  readonly compiled_code: string | null;
  readonly thread_id: string;
  readonly batch_results: unknown;
}

/** The results of a round in the order in which they came; none when nothing ran. */
export function readResults(outcome: Outcome): Result[] {
  const { results } = readArtifact<{ results: Result[] }>(outcome, 'run_results.json') ?? {
    results: [],
  };
  const shown = results.map((result) => ({
    unique_id: result.unique_id,
    status: result.status,
    message: result.message === null ? null : hideMoments(result.message, outcome),
    failures: result.failures,
    adapter_response: result.adapter_response,
    relation_name: result.relation_name,
    compiled: result.compiled,
    compiled_code: result.compiled_code,
    // Python goes on counting threads from command to command.
    thread_id: result.thread_id.replace(/-\d+/, ''),
    batch_results: result.batch_results,
  }));
  return sortUnitTests(shown, ({ unique_id }) => {
    const [type, , model] = unique_id.split('.');
    return type === 'unit_test' && model !== undefined ? { model, key: unique_id } : undefined;
  });
}

export function readArtifact<T>({ kept }: Outcome, name: string): T | undefined {
  const file = path.join(kept, 'target', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

/** The texts of all files below target/compiled or target/run, by path. */
export function readSqlFiles(outcome: Outcome, kind: 'compiled' | 'run'): Map<string, string> {
  const folder = path.join(outcome.kept, 'target', kind);
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      // The run file of a seed, which we do not write.
      .filter((file) => !file.endsWith('.csv'))
      .sort()
      .map((file) => [
        path.relative(folder, file),
        isShared(file) ? '' : hideMoments(readFileSync(file, 'utf8'), outcome),
      ]),
  );
}

/** The inputs of the unit tests of a file: of two tests' of one name the last stays, and the order is a matter of dbt's luck. */
function isShared(file: string): boolean {
  return /_unit_tests\.yml[/\\][^/\\]+$/.test(file);
}
