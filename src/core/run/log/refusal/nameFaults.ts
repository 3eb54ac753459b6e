import type { Problem } from '../../../base/problems/problem';
import { type Fault, fault, STEPS } from './fault';

/** What dbt says of names that stand twice; undefined where that is not known. */
export function nameFault({ code, params }: Problem): Fault | undefined {
  switch (code) {
    case 'name-twice':
      return params.kind === 'macro' ? macroTwice(params) : nodeTwice(params);
    case 'patch-twice':
      return patchTwice(params);
    case 'relation-twice':
      return relationTwice(params);
    default:
      return undefined;
  }
}

type NameTwice = Extract<Problem, { code: 'name-twice' }>['params'];

/** Wrapped as by dbt, which loses its empty lines. */
function macroTwice({ name, packageName = '', paths }: NameTwice): Fault {
  const lines = [
    `dbt found multiple macros named "${name}" in the project "${packageName}".`,
    ' All macros require unique names, to fix this error rename or remove any',
    'duplicates. They can be found in these files:',
    ...paths.toReversed().map((path) => `    - ${path}`),
  ];
  return fault(STEPS.macros, 'Compilation Error', lines.join('\n'));
}

/** Two files by one name; dbt names the one that it meets later first, which is the deeper one. */
function nodeTwice({ kind, name, paths, id, place }: NameTwice): Fault | undefined {
  if (id === undefined) return undefined;
  const depth = (path: string) => path.split('/').length;
  const sorted = paths.toSorted((a, b) => depth(b) - depth(a) || (a < b ? 1 : -1));
  const [, , source, table] = id.split('.');
  const called = kind === 'source' ? `${source}_${table}` : name;
  const lines = [
    `dbt found two ${PLURALS[kind] ?? `${kind}s`} with the name "${called}"${place ? ` defined on ${place}` : ''}.`,
    '',
    'Since these resources have the same name, dbt will be unable to find the correct resource',
    place ? 'when running tests.' : `when looking for ${callOf(kind, name, id)}.`,
    '',
    'To fix this, change the name of one of these resources:',
    ...sorted.map((path) => `- ${id} (${path})`),
  ];
  return fault(STEPS.parse, 'Compilation Error', lines.join('\n'));
}

const PLURALS: Readonly<Record<string, string>> = { test: 'data_tests', analysis: 'analyses' };

function callOf(kind: string, name: string, id: string): string {
  switch (kind) {
    case 'model':
    case 'seed':
    case 'snapshot':
      return `ref("${name}")`;
    case 'doc':
      return `doc("${name}")`;
    case 'source': {
      const [source, table] = id.split('.').slice(2);
      return `source("${source}", "${table}")`;
    }
    default:
      return name;
  }
}

function patchTwice({ name, paths }: Extract<Problem, { code: 'patch-twice' }>['params']): Fault {
  const [known = '', other = ''] = paths.map((path) => path.replace(/:\d+$/, ''));
  const fix =
    known === other
      ? `remove one of the resource entries for ${name} in this file:\n - ${other}\n`
      : `remove the resource entry for ${name} in one of these files:\n - ${other}\n${known}`;
  const text = `dbt found two schema.yml entries for the same resource named ${name}. Resources and their associated columns may only be described a single time. To fix this, ${fix}`;
  return fault(STEPS.parse, 'Compilation Error', text);
}

function relationTwice({
  relation,
  nodes,
  paths,
}: Extract<Problem, { code: 'relation-twice' }>['params']): Fault {
  const lines = [
    `dbt found two resources with the database representation "${relation}".`,
    'dbt cannot create two resources with identical database representations. To fix this,',
    'change the configuration of one of these resources:',
    ...nodes.map((id, at) => `- ${id} (${paths[at]})`),
  ];
  return fault(STEPS.graph, 'Compilation Error', lines.join('\n'));
}
