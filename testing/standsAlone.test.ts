import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const BINARY = /\.(?:png|woff2|duckdb|parquet|ico)$/;
const SKIPPED = /^(?:node_modules|dist|target|logs|dbt_packages|\.cache|\.venv|\.git)(?:\/|$)/;

/** The files that belong to the repo: those that git has, else all that lie here. */
const FILES = listFiles().filter((file) => !BINARY.test(file) && !file.startsWith('seeds/raw_'));

function listFiles(): string[] {
  if (existsSync(path.join(root, '.git'))) {
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    try {
      const listed = execFileSync(
        'git',
        ['ls-files', '--cached', '--others', '--exclude-standard'],
        options,
      );
      return listed.split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
    } catch {
      // No git here, or not its owner: the folder itself is read.
    }
  }
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
    .filter((file) => !SKIPPED.test(file));
}

/** Lines of the repo's files in which a pattern is found; this file is left out. */
function linesWith(pattern: RegExp): string[] {
  return FILES.filter((file) => file !== 'testing/standsAlone.test.ts').flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])),
  );
}

describe('the repo stands alone', () => {
  it('has files to look at', () => {
    expect(FILES.length).toBeGreaterThan(500);
    expect(FILES).toContain('dbt_project.yml');
  });

  it('names no folder beside it and no path of the machine that it was written on', () => {
    expect(linesWith(/\.\.\/shared\b|(?<![\w.])\/(?:work|home|Users|root)\/\w/)).toEqual([]);
  });

  it('names no package registry, and no token for one', () => {
    expect(
      linesWith(
        /registry\.npmjs|npm\.pkg\.|pypi\.org|files\.pythonhosted|_authToken|\/artifactory\//i,
      ),
    ).toEqual([]);
  });

  it('locks packages by version and checksum, not by the address that they came from', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; optional?: boolean }>;
    };
    const entries = Object.entries(lock.packages).filter(([place]) => place !== '');
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    // Builds for other platforms were not at hand when the lock was written: npm checks those against the registry.
    const unchecked = entries.filter(([, entry]) => !entry.integrity && !entry.optional);
    expect(unchecked).toEqual([]);
  });
});
