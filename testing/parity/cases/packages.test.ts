import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Outcome } from '../rounds/round';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const PROJECT = 'name: commands\nprofile: commands\n';
const ON_FILES = { runsNodes: false };

/** The names in a project's dbt_packages and what each leads to; undefined where there is no such folder. */
function installed({ root }: Outcome): Record<string, string> | undefined {
  const folder = path.join(root, 'dbt_packages');
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => {
      const place = path.join(folder, name);
      const kind = lstatSync(place).isSymbolicLink() ? 'link' : 'folder';
      return [name, `${kind} to ${path.relative(root, realpathSync(place))}`];
    }),
  );
}

describeCommands(
  '[D1] deps installs local packages, and keeps a lock of them',
  {
    project: fixtureProject('commands'),
    rounds: [
      { words: ['deps'], ...ON_FILES },
      { words: ['deps', '--lock'], ...ON_FILES },
      { words: ['deps', '--upgrade', '--vars', '{where: packs}'], ...ON_FILES },
    ],
  },
  ({ round }) => {
    it('writes the same package-lock.yml and makes the same links', () => {
      const { stock, ours } = round(3);
      const lockOf = ({ root }: Outcome) =>
        readFileSync(path.join(root, 'package-lock.yml'), 'utf8');
      expect(lockOf(ours)).toBe(lockOf(stock));
      expect(installed(ours)).toEqual(installed(stock));
    });
  },
);

describeCommands(
  '[D2] clean removes what clean-targets names, inside the project and beside its sources',
  {
    project: fixtureProject('commands'),
    rounds: [
      { words: ['deps'], files: { 'packages.yml': null }, ...ON_FILES },
      { words: ['clean'], files: { 'dbt_project.yml': PROJECT, 'target/x': '' }, ...ON_FILES },
      {
        words: ['clean'],
        files: { 'dbt_project.yml': `${PROJECT}clean-targets: [models, target]\n`, 'target/x': '' },
        ...ON_FILES,
      },
      {
        words: ['clean'],
        files: { 'dbt_project.yml': `${PROJECT}clean-targets: [target, ../outside]\n` },
        ...ON_FILES,
      },
      {
        words: ['clean', '--no-clean-project-files-only'],
        files: { 'dbt_project.yml': `${PROJECT}clean-targets: [../outside]\n`, '../outside/x': '' },
        ...ON_FILES,
      },
    ],
  },
  ({ round }) => {
    it('leaves what it must not clean', () => {
      const left = ({ root }: Outcome) =>
        ['models', 'target/x', '../outside', 'dbt_packages'].filter((name) =>
          existsSync(path.join(root, name)),
        );
      const { stock, ours } = round(5);
      expect(left(stock)).toEqual(['models', 'target/x', 'dbt_packages']);
      expect(left(ours)).toEqual(left(stock));
    });
  },
);
