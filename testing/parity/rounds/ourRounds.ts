import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommandLine } from '../../../src/cli/runCommandLine';
import { UsageError } from '../../../src/core/command/parseCommandLine';
import type { Outcome, Round } from './round';

/** Plays rounds in the project below `root` with our command line; results of each are copied below `keep`. */
export async function playOurRounds(
  root: string,
  rounds: readonly Round[],
  keep: string,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, { words, env = {}, files = {} }] of rounds.entries()) {
    for (const [name, content] of Object.entries(files)) changeFile(path.join(root, name), content);
    const { exitCode, console, beside } = await runOurs(root, words, env);
    const kept = path.join(keep, String(index + 1));
    keepResults(root, kept);
    outcomes.push({ exitCode, console, beside, kept, root });
  }
  return outcomes;
}

/** Runs one command line as the `shopsmart` program does, and collects what it prints, and what it says beside its log. */
export async function runOurs(
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ exitCode: number; console: string; beside: string }> {
  const parts: string[] = [];
  const beside: string[] = [];
  const write = (text: string) => {
    parts.push(text);
  };
  try {
    const exitCode = await runCommandLine(words, {
      cwd,
      env: { NO_COLOR: '1', ...env },
      signal: new AbortController().signal,
      write,
      writeError: (text) => {
        beside.push(text);
      },
      now: () => new Date(),
    });
    return { exitCode, console: parts.join(''), beside: beside.join('') };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const said = `${parts.join('')}Error: ${error.message}\n`;
    return { exitCode: 2, console: said, beside: beside.join('') };
  }
}

/** Writes a file; null removes it. */
export function changeFile(file: string, content: string | null): void {
  if (content === null) {
    rmSync(file);
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function keepResults(root: string, kept: string): void {
  mkdirSync(kept, { recursive: true });
  const target = path.join(root, 'target');
  if (existsSync(target)) cpSync(target, path.join(kept, 'target'), { recursive: true });
  for (const name of readdirSync(root)) {
    if (name.endsWith('.duckdb')) cpSync(path.join(root, name), path.join(kept, name));
  }
}
