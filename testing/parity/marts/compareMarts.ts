import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { SHOP } from '../cases/shopProject';
import { runOurs } from '../rounds/ourRounds';

const COMPARE = fileURLToPath(new URL('../../oracle/compare.py', import.meta.url));

/** A shop's dirt makes tests fail, and what is behind a failed test would not be built. */
const RELATIONS_ONLY = ['--exclude-resource-type', 'test', 'unit_test', 'snapshot', 'exposure'];

/** A shop to build, and how. */
export interface ShopBuild {
  /** Texts of the raw files by name; absent for the sample. */
  readonly seeds?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, unknown>>;
  readonly salt?: string;
  readonly words?: readonly string[];
  /** A folder whose dbt_utils takes the place of ours. */
  readonly dbtUtils?: string;
}

/** Builds a shop's relations and lets testing/oracle compare them; what it says, an empty text when nothing differs. */
export async function compareMarts({
  seeds,
  vars = {},
  salt,
  words = [],
  dbtUtils,
}: ShopBuild): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'marts-'));
  try {
    for (const entry of SHOP.entries)
      symlinkSync(path.join(SHOP.project, entry), path.join(root, entry));
    if (dbtUtils !== undefined) replacePackages(path.join(root, 'packages'), dbtUtils);
    const folder = seeds
      ? writeSeeds(path.join(root, 'raw'), seeds)
      : path.join(SHOP.project, 'seeds');
    const given = JSON.stringify(vars);
    const shared = ['--seeds-dir', folder, '--vars', given, '--quiet', ...words];
    const env: Record<string, string> = salt === undefined ? {} : { SHOPSMART_PII_SALT: salt };
    const { exitCode, console } = await runOurs(root, ['build', ...RELATIONS_ONLY, ...shared], env);
    if (exitCode !== 0) return console;
    const database = readdirSync(root).find((name) => name.endsWith('.duckdb')) ?? '';
    const options = ['--duckdb', path.join(root, database), '--seeds', folder, '--vars', given];
    return await runCompare([...options, ...(salt === undefined ? [] : ['--salt', salt])]);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function replacePackages(folder: string, dbtUtils: string): void {
  rmSync(folder);
  mkdirSync(folder);
  symlinkSync(path.resolve(dbtUtils), path.join(folder, 'dbt_utils'));
}

function writeSeeds(folder: string, seeds: Readonly<Record<string, string>>): string {
  mkdirSync(folder);
  for (const [name, content] of Object.entries(seeds))
    writeFileSync(path.join(folder, name), content);
  return folder;
}

async function runCompare(options: readonly string[]): Promise<string> {
  const compare = spawn(inject('stockPython') ?? 'python3', [COMPARE, ...options]);
  const ended = new Promise<number | null>((resolve) => compare.on('close', resolve));
  const said = await Promise.all([text(compare.stdout), text(compare.stderr)]);
  return (await ended) === 0 ? '' : said.join('');
}
