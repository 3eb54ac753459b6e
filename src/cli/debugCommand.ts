import path from 'node:path';
import { isError } from '../core/base/problems/problem';
import { DBT_DUCKDB_VERSION, DBT_VERSION } from '../core/base/version';
import type { Command } from '../core/command/parseCommandLine';
import { loadSettings } from '../core/project/loadProject';
import type { Target } from '../core/project/profiles';
import { sql } from '../core/sql/sql';
import { folderFiles } from '../platform/nodeFiles/folderFiles';
import type { Console } from './console';
import { EXIT } from './exit';
import type { Host } from './host';
import { openDatabase } from './openDatabase';
import { loadOptions, profilesFolder } from './openForCommand';
import { projectRoot } from './projectOutline';

/** `debug`: where the project and its profile lie, whether they can be read, and whether the database opens. */
export async function debugCommand(
  command: Command,
  host: Host,
  console: Console,
): Promise<number> {
  const { options } = command;
  const root = projectRoot(options, host);
  const profiles = profilesFolder(options.text('profiles-dir'), root, host);
  const loaded = await loadSettings(folderFiles(root), loadOptions(options, root, host));
  const target = loaded.settings?.target;
  const errors = loaded.problems.filter(isError);
  const say = (text: string) => console.say(text);
  say(`dbt version: ${DBT_VERSION}`);
  say(`Using profiles dir at ${profiles}`);
  say(`Using profiles.yml file at ${path.join(profiles, 'profiles.yml')}`);
  say(`Using dbt_project.yml file at ${path.join(root, 'dbt_project.yml')}`);
  say('adapter type: duckdb');
  say(`adapter version: ${DBT_DUCKDB_VERSION}`);
  say('Configuration:');
  say(`  profiles.yml file [${target ? 'OK found and valid' : 'ERROR invalid'}]`);
  say(`  dbt_project.yml file [${target ? 'OK found and valid' : 'ERROR invalid'}]`);
  const reason = target ? await tryConnection(target, root, command, console) : undefined;
  const failures = errors.length + (reason === undefined ? 0 : 1);
  if (failures === 0) {
    say('All checks passed!');
    return EXIT.ok;
  }
  say(`${failures} ${failures === 1 ? 'check' : 'checks'} failed:`);
  for (const problem of errors) console.problem(problem);
  if (reason !== undefined) console.say(reason, 'error');
  return EXIT.failed;
}

/** Opens the database and asks it something; why that failed, if it did. */
async function tryConnection(
  target: Target,
  root: string,
  { options }: Command,
  console: Console,
): Promise<string | undefined> {
  console.say('Connection:');
  for (const name of ['database', 'schema', 'path'] as const)
    console.say(`  ${name}: ${target[name]}`);
  console.say(`Registered adapter: duckdb=${DBT_DUCKDB_VERSION}`);
  try {
    const warehouse = await openDatabase(target, root, options);
    await warehouse.query(sql`SELECT 1`).finally(() => warehouse.close());
    console.say('  Connection test: [OK connection ok]');
    return undefined;
  } catch (error) {
    console.say('  Connection test: [ERROR]', 'error');
    return `dbt was unable to connect to the specified database.\n  ${error instanceof Error ? error.message : error}`;
  }
}
