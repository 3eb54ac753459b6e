#!/usr/bin/env node
// @ts-check
// `npm run parity`: stock dbt and ours over whole projects, and how far they agree.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HELP = `Runs stock dbt and ours over projects and prints, by family, how many nodes compile to the same SQL and end
alike, how many fields of the manifest and relations are equal, and how many selections give the same nodes.
Every difference is in .cache/parity/differences.txt. Stock dbt is installed into .venv by the first run.

  npm run parity                        the shop and testing/projects
  npm run parity -- DIR ...             these as well: each a project with its profiles.yml and its packages
  npm run parity -- --only DIR ...      these alone
  npm run parity -- --lists 40          selections of each project; 300 unless told, 0 for none
  npm run parity -- --write-docs        puts the counts into docs/compatibility.md, of the shop and testing/projects
`;

const words = process.argv.slice(2);
if (words.includes('--help')) process.stdout.write(HELP);
else process.exitCode = runScoreboard(words);

/** @param {readonly string[]} args */
function runScoreboard(args) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const at = args.indexOf('--lists');
  const lists = at === -1 ? '300' : (args[at + 1] ?? '');
  if (!/^\d+$/.test(lists)) {
    console.error('--lists wants a number, such as --lists 40.');
    return 2;
  }
  const folders = args.filter((arg, index) => !arg.startsWith('--') && index !== at + 1);
  const writesDocs = args.includes('--write-docs');
  if (writesDocs && (folders.length > 0 || args.includes('--only'))) {
    console.error('--write-docs is for the projects of this repo: leave the folders out.');
    return 2;
  }
  const env = {
    ...process.env,
    PARITY_WRITE_DOCS: String(writesDocs),
    PARITY_FOLDERS: JSON.stringify(folders.map((folder) => path.resolve(folder))),
    PARITY_ONLY: String(args.includes('--only')),
    PARITY_LISTS: lists,
  };
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const command = [vitest, 'run', '--config', 'vitest.scoreboard.config.ts'];
  return spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}
