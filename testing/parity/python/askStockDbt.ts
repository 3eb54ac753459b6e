import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { STEADY } from './forkServer';

const ORACLE = fileURLToPath(new URL('../oracle.py', import.meta.url));

/** What oracle.py is asked to do; see there. */
export type Job =
  | {
      readonly kind: 'rounds';
      readonly root: string;
      /** Whether `dbt deps` comes first. */
      readonly packages: boolean;
      readonly rounds: readonly StockRound[];
    }
  | {
      readonly kind: 'lists';
      readonly root: string;
      /** Whether `dbt deps` comes first. */
      readonly packages?: boolean;
      /** Texts by path that are written once the artifacts of a build lie in `state`; null removes a file. */
      readonly changes?: Readonly<Record<string, string | null>>;
      readonly lists: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'artifacts';
      /** Holds manifest.json and what else there is of artifacts. */
      readonly folder: string;
    }
  | {
      readonly kind: 'relations';
      readonly stock: string;
      readonly ours: string;
      /** The folders that views over files start from: stock dbt's project and ours. */
      readonly roots: readonly [stock: string, ours: string];
      readonly since: string;
    };

export interface StockRound {
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Texts by path, written before the command; null removes a file. */
  readonly files: Readonly<Record<string, string | null>>;
  /** The folder that receives target/ and the databases afterwards. */
  readonly keep: string;
}

/** Runs jobs in one Python process, and answers with what each came to, in their order. */
export async function askStockDbt<Answer>(jobs: readonly Job[]): Promise<Answer[]> {
  const python = inject('stockPython');
  if (python === undefined) throw new Error('There is no stock dbt to ask');
  const server = inject('forkServer');
  const [command = '', ...words] = server ? [...server.words, 'oracle'] : [python, ORACLE];
  const oracle = spawn(command, words, { env: { ...process.env, ...STEADY } });
  oracle.stdin.end(JSON.stringify(jobs));
  const [answers, complaints] = await Promise.all([text(oracle.stdout), text(oracle.stderr)]);
  if (answers === '') throw new Error(`oracle.py ended without an answer:\n${complaints}`);
  return JSON.parse(answers) as Answer[];
}
