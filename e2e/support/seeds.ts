import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A seed of the sample as records of text by column; its fields hold neither quotes nor line ends. */
export type SeedRow = Readonly<Record<string, string>>;

function readText(seed: string): string {
  return readFileSync(path.resolve('seeds', `${seed}.csv`), 'utf8').trim();
}

/** The rows of a seed whose fields hold no quotes. */
export function readSeed(seed: string): SeedRow[] {
  const [head = '', ...lines] = readText(seed).split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? '']));
  });
}

/** Lets the site serve other rows for a seed than the sample's, before the page is opened. */
export async function serveSeed(
  page: Page,
  seed: string,
  change: (rows: readonly SeedRow[]) => readonly SeedRow[],
): Promise<readonly SeedRow[]> {
  const [head = ''] = readText(seed).split('\n');
  const rows = change(readSeed(seed));
  const names = head.split(',');
  const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','));
  const body = gzipSync([head, ...lines, ''].join('\n'));
  await page
    .context()
    .route(new RegExp(`/${seed}\\.csv-[^/]*\\.gz$`), (route) =>
      route.fulfill({ body, contentType: 'application/octet-stream' }),
    );
  return rows;
}
