import { isError, type Problem } from '../../core/base/problems/problem';
import { DBT_DUCKDB_VERSION, DBT_VERSION } from '../../core/base/version';
import type { Target } from '../../core/project/profiles';
import type { Ending, Speaker } from './speaker';

/** Where a project lies, and how its database is reached. */
export interface DebugFacts {
  /** Lines that say where profile and project lie. */
  readonly places: readonly string[];
  /** Whether only the connection is looked at. */
  readonly isBrief: boolean;
  /** What is to be told of the connection, by name. */
  connectionOf(target: Target): readonly (readonly [name: string, value: string])[];
  /** Opens the database and asks it something; rejects with what is wrong. */
  tryConnection(target: Target): Promise<unknown>;
}

/** What dbt_project.yml and the profile say: the target, unless they cannot be read, and what is wrong with them. */
interface ReadSettings {
  readonly target: Target | undefined;
  readonly problems: readonly Problem[];
}

/** `debug`: where project and profile lie, whether they can be read, and whether the database answers. */
export async function sayDebug(
  { target, problems }: ReadSettings,
  facts: DebugFacts,
  speaker: Speaker,
): Promise<Ending> {
  const errors = problems.filter(isError);
  const say = (text: string) => speaker.say(text);
  say(`dbt version: ${DBT_VERSION}`);
  for (const place of facts.places) say(place);
  say('adapter type: duckdb');
  say(`adapter version: ${DBT_DUCKDB_VERSION}`);
  const verdict = target ? 'OK found and valid' : 'ERROR invalid';
  if (facts.isBrief) say('Skipping steps before connection verification');
  else {
    say('Configuration:');
    say(`  profiles.yml file [${verdict}]`);
    say(`  dbt_project.yml file [${verdict}]`);
  }
  const reason = target ? await connect(target, facts, speaker) : undefined;
  const failures = errors.length + (reason === undefined ? 0 : 1);
  say('');
  if (failures === 0) {
    say('All checks passed!');
    return 'ok';
  }
  say(`${failures} ${failures === 1 ? 'check' : 'checks'} failed:`);
  for (const problem of errors) speaker.problem(problem);
  if (reason !== undefined) speaker.say(reason, 'error');
  return 'failed';
}

/** Tries the connection; why that failed, if it did. */
async function connect(
  target: Target,
  facts: DebugFacts,
  speaker: Speaker,
): Promise<string | undefined> {
  speaker.say('Connection:');
  for (const [name, value] of facts.connectionOf(target)) speaker.say(`  ${name}: ${value}`);
  speaker.say(`Registered adapter: duckdb=${DBT_DUCKDB_VERSION}`);
  try {
    await facts.tryConnection(target);
    speaker.say('  Connection test: [OK connection ok]');
    return undefined;
  } catch (error) {
    speaker.say('  Connection test: [ERROR]', 'error');
    return `dbt was unable to connect to the specified database.\n  ${error instanceof Error ? error.message : error}`;
  }
}
