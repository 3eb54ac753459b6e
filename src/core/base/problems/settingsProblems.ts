import { listNames, problem } from './entry';

/** What can be wrong with dbt_project.yml and profiles.yml. */
export const settingsProblems = {
  'project-name-invalid': problem(
    'error',
    (p: { name: string; isAbsent?: boolean; isText?: boolean }) =>
      p.name === '' ? 'The project has no name' : `"${p.name}" is not a project name`,
    () => 'Set `name:` in dbt_project.yml to letters, digits and underscores.',
  ),
  'package-malformed': problem(
    'error',
    /** `text` is the entry, as Python writes it, where it is a mapping. */
    (_: { text?: string }) => 'An entry of "packages:" names no package',
    (_) => 'Write `package:`, `git:`, `local:` or `tarball:`.',
  ),
  'profiles-file-missing': problem(
    'error',
    (_: { profile: string }) => 'No profiles.yml found',
    ({ profile }) =>
      `Write one beside dbt_project.yml: ${profile || 'the name of a profile'}: {target: dev, outputs: {dev: {type: duckdb, path: dev.duckdb}}}`,
  ),
  'profile-missing': problem(
    'error',
    (p: { profile: string; known: readonly string[]; isEmptyFile?: boolean }) =>
      p.profile === ''
        ? 'The project names no profile'
        : `The profile "${p.profile}" is not in profiles.yml`,
    (p) =>
      p.known.length === 0
        ? 'Add it to profiles.yml.'
        : `profiles.yml has ${listNames(p.known)}: use one of them, or add it.`,
  ),
  'profile-empty': problem(
    'error',
    (p: { profile: string; hasNothing: boolean }) => `The profile "${p.profile}" has no outputs`,
    () => 'Add `outputs:` with a target to it.',
  ),
  'target-missing': problem(
    'error',
    (p: { target: string; profile: string; known: readonly string[] }) =>
      `The profile "${p.profile}" has no target "${p.target}"`,
    (p) => (p.known.length === 0 ? 'Add it.' : `It has ${listNames(p.known)}.`),
  ),
  'target-misshaped': problem(
    'error',
    (p: { target: string; profile: string }) =>
      `The target "${p.target}" of the profile "${p.profile}" is no mapping`,
    () => 'Give it a `type: duckdb` and a `path:`.',
  ),
  'adapter-unsupported': problem(
    'error',
    (p: { type: string; target: string; profile: string }) =>
      `The target's type is "${p.type}"; only duckdb runs here`,
    () => 'Add a target with `type: duckdb` to the profile.',
  ),
  'database-other': problem(
    'error',
    (p: { database: string; expected: string }) =>
      `Inconsistency detected between 'path' and 'database' fields in profile: the database is "${p.database}"`,
    (p) => `The 'database' property must be set to '${p.expected}' to match the 'path'.`,
  ),
  'threads-unreadable': problem(
    'error',
    (p: { threads: string }) => `The target's threads are "${p.threads}", which is no whole number`,
    () => 'Write how many nodes may run at a time, such as `threads: 4`.',
  ),
  'flags-twice': problem(
    'error',
    (_: Record<string, never>) =>
      "Do not specify both 'config' in profiles.yml and 'flags' in dbt_project.yml",
    () => "Using 'config' in profiles.yml is deprecated.",
  ),
  'key-twice-named': problem(
    'error',
    (p: { former: string; present: string }) =>
      `${p.former} and ${p.present} cannot both be defined`,
    (p) => `Put all of it below \`${p.present}:\`.`,
  ),
  'config-version-other': problem(
    'error',
    (p: { version: string }) => `"config-version:" is ${p.version}, and must be 2`,
    () => '',
  ),
  'key-refused': problem(
    'error',
    (p: { key: string; where: string }) => `"${p.key}" is no key of ${p.where}`,
    () => 'Correct its spelling, or remove it.',
  ),
  'dbt-version-other': problem(
    'error',
    /** `isNever` says that no version at all is what all of `wanted` ask for. */
    (p: { project: string; wanted: readonly string[]; present: string; isNever: boolean }) =>
      `The project "${p.project}" asks for dbt ${p.wanted.join(',')}, and this follows ${p.present}`,
    () => 'Change `require-dbt-version:`, or leave it aside with --no-version-check.',
  ),
  'dbt-version-unreadable': problem(
    'error',
    (p: { wanted: string }) => `"${p.wanted}" is not a valid semantic version`,
    () => 'Write versions such as ">=1.8.0".',
  ),
} as const;
