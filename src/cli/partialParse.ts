import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '../core/base/checksum';
import { type DataObject, toPythonJson } from '../core/base/data';
import { DBT_VERSION } from '../core/base/version';
import type { CommandOptions } from '../core/command/parseCommandLine';
import type { Project } from '../core/project/loadProject';
import { CONNECTION_KEYS } from '../core/project/profiles';
import { writeText } from './targetFolder';

/**
 * What a parse stands on besides the files of the project, as texts to be compared. dbt keeps its last parse, and its log
 * tells why it cannot go on from it. Here each command parses anew; the state is kept for what the log says of it.
 */
export interface ParseState {
  readonly version: string;
  /** The variables, the profile and the target of the command line. */
  readonly vars: string;
  /** The connection, as Jinja sees it. */
  readonly profile: string;
  /** What the environment says of the variables that dbt_project.yml reads. */
  readonly env: string;
  /** The checksum of each package's dbt_project.yml, by the package's name. */
  readonly projects: Readonly<Record<string, string>>;
}

const FILE = 'partial_parse.state';
const FILE_OF_DBT = 'partial_parse.msgpack';

export function parseStateOf(
  { config, target, packages }: Project,
  options: CommandOptions,
  vars: DataObject,
  env: Readonly<Record<string, string>>,
): ParseState {
  const read = [...config.document.text.matchAll(/env_var\(\s*['"](\w+)['"]/g)];
  const names = new Set(read.map(([, name = '']) => name));
  const connection = CONNECTION_KEYS.map((key) => target.data[key] ?? null);
  const said = Object.entries(vars).sort(([a], [b]) => (a < b ? -1 : 1));
  const checksums = packages.map(({ config: own }) => [own.name, sha256Hex(own.document.text)]);
  return {
    version: DBT_VERSION,
    vars: toPythonJson([said, options.text('profile') ?? null, options.text('target') ?? null]),
    profile: toPythonJson(connection),
    env: toPythonJson([...names].sort().map((name) => [name, env[name] ?? null])),
    projects: Object.fromEntries(checksums),
  };
}

/** Why the last parse that is kept in a target folder cannot be gone on from, in dbt's words; none where it could. */
export function fullParseReasons(targetFolder: string, state: ParseState): string[] {
  const file = path.join(targetFolder, FILE);
  if (!existsSync(file))
    return existsSync(path.join(targetFolder, FILE_OF_DBT))
      ? []
      : ['saved manifest not found. Starting full parse.'];
  const last = readState(file);
  if (last?.version !== state.version) return ['of a version mismatch'];
  const names = Object.keys(state.projects);
  return [
    ...(last.vars === state.vars
      ? []
      : ['config vars, config profile, or config target have changed']),
    ...(last.profile === state.profile ? [] : ['profile has changed']),
    ...(last.env === state.env ? [] : ['env vars used in dbt_project.yml have changed']),
    ...(names.every((name) => name in last.projects)
      ? []
      : ['a project dependency has been added']),
    ...names
      .filter((name) => name in last.projects && last.projects[name] !== state.projects[name])
      .map(() => 'a project config has changed'),
  ];
}

function readState(file: string): ParseState | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ParseState;
  } catch {
    return undefined;
  }
}

export async function keepParseState(targetFolder: string, state: ParseState): Promise<void> {
  await writeText(path.join(targetFolder, FILE), JSON.stringify(state));
}
