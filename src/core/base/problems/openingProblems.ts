import { listNames, problem } from './entry';

/** What can be wrong with a folder or a zip that is to be opened as a project. */
export const openingProblems = {
  'opening-no-project': problem(
    'error',
    (p: { name: string }) => `${p.name} holds no dbt_project.yml`,
    () => 'Choose the folder of a dbt project, or a zip of it.',
  ),
  'opening-many-projects': problem(
    'error',
    (p: { name: string; folders: readonly string[] }) =>
      `${p.name} holds several projects: ${listNames(p.folders)}`,
    () => 'Open the folder of one of them.',
  ),
  'opening-unsafe-path': problem(
    'error',
    (p: { path: string }) => `${JSON.stringify(p.path)} points out of the project`,
    () => 'Nothing was taken. Pack the project anew, from inside its folder.',
  ),
  'opening-unreadable-zip': problem(
    'error',
    (p: { name: string; reason: string }) => `${p.name} cannot be unpacked: ${p.reason}`,
    () => 'Pack the project anew as a plain zip, without a password, or open its folder.',
  ),
  'opening-too-large': problem(
    'error',
    (p: { name: string; found: string; most: string }) =>
      `${p.name} holds ${p.found}; at most ${p.most} can be opened`,
    () => 'Leave out what dbt does not read: built databases, logs, environments.',
  ),
  'opening-profile-made': problem(
    'warning',
    (p: { reason: string }) => `${p.reason}, so the project builds into the tab's DuckDB`,
    () => 'The profiles.yml that was made for it is among its files. Change it as you like.',
  ),
};
