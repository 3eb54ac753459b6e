import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SHOP_PARTS } from '../../scripts/build/shopParts';

const root = path.resolve(import.meta.dirname, '..', '..');
const PROJECT = [...SHOP_PARTS, 'packages', 'seeds/_seeds.yml'];
const stockDbt = path.join(root, '.venv', 'bin', 'dbt');
const stockPython = path.join(root, '.venv', 'bin', 'python');

/** Rows of each mart as CSV lines in no order, the header first; by the mart's name. */
export type Marts = ReadonlyMap<string, readonly string[]>;

/** A copy of the project whose seeds are another, dirty little shop's. */
export interface OtherShop {
  readonly folder: string;
  /** Paths of its five CSV files. */
  readonly files: readonly string[];
}

/** Makes a small shop in a new folder; the same `seed` makes the same one. */
export function makeOtherShop(seed: number): OtherShop {
  const folder = mkdtempSync(path.join(tmpdir(), 'shopsmart-e2e-'));
  for (const name of PROJECT) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(root, name), target, { recursive: true });
  }
  const size = ['--customers', '220', '--orders', '1400', '--products', '35'];
  const days = ['--from', '2024-02-01', '--to', '2026-05-17'];
  const seeds = path.join(folder, 'seeds');
  run(
    'node',
    [
      'scripts/generateShop.mjs',
      ...size,
      ...days,
      '--dirt',
      '0.04',
      '--seed',
      `${seed}`,
      '--out',
      seeds,
    ],
    root,
  );
  const files = readdirSync(seeds).filter((name) => name.endsWith('.csv'));
  return { folder, files: files.map((name) => path.join(seeds, name)) };
}

/** The marts that our own command line builds from the shop's files. */
export function martsOfCommandLine(shop: OtherShop): Marts {
  const { folder } = shop;
  const out = path.join(folder, 'out');
  const args = ['build', '--project-dir', folder, '--export', out, '--format', 'csv'];
  run('node', [path.join(root, 'scripts', 'shopsmart.mjs'), ...args], folder);
  return readMarts(shop, out, 'main.');
}

/** The marts that stock dbt builds from the shop's files; undefined where it is not installed. */
export function martsOfStockDbt(shop: OtherShop): Marts | undefined {
  if (!existsSync(stockDbt)) return undefined;
  const folder = path.join(shop.folder, 'stock');
  mkdirSync(folder);
  for (const name of [...PROJECT.filter((name) => !name.startsWith('seeds')), 'seeds'])
    cpSync(path.join(shop.folder, name), path.join(folder, name), { recursive: true });
  run(stockDbt, ['deps'], folder);
  run(stockDbt, ['build'], folder);
  const copies = martNames(shop).map(
    (mart) => `c.execute("copy ${mart} to 'out/${mart}.csv' (header)")`,
  );
  mkdirSync(path.join(folder, 'out'));
  const script = ['import duckdb', "c = duckdb.connect('my_dbt.duckdb')", ...copies].join('\n');
  run(stockPython, ['-c', script], folder);
  return readMarts(shop, path.join(folder, 'out'), '');
}

function readMarts(shop: OtherShop, folder: string, schema: string): Marts {
  return new Map(
    martNames(shop).map((mart) => [
      mart,
      sortRows(readFileSync(path.join(folder, `${schema}${mart}.csv`), 'utf8')),
    ]),
  );
}

function martNames({ folder }: OtherShop): string[] {
  return readdirSync(path.join(folder, 'models', 'marts'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => path.basename(name, '.sql'))
    .sort();
}

/** A CSV's lines with the rows in order, so that two results compare whatever order they were written in. */
export function sortRows(csv: string): string[] {
  const [header = '', ...rows] = csv.trimEnd().split('\n');
  return [header, ...rows.sort()];
}

function run(command: string, args: readonly string[], cwd: string): void {
  const done = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' },
  });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed\n${done.stdout}\n${done.stderr}`);
}
