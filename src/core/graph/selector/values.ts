import type { Criterion } from './ast';
import type { Past } from './methods';

const RESOURCE_TYPES = [
  'model',
  'analysis',
  'test',
  'snapshot',
  'operation',
  'seed',
  'rpc',
  'sql_operation',
  'doc',
  'source',
  'macro',
  'exposure',
  'metric',
  'group',
  'saved_query',
  'semantic_model',
  'unit_test',
  'fixture',
  'function',
];
const VERSIONS = ['latest', 'prerelease', 'old', 'none'];
const TEST_TYPES = ['generic', 'singular', 'unit', 'data'];

/** What can be asked of a comparison with an earlier state. */
const STATE_CHECKS = [
  'new',
  'old',
  'modified',
  'modified.body',
  'modified.configs',
  'modified.persisted_descriptions',
  'modified.relation',
  'modified.macros',
  'modified.contract',
  'unmodified',
];

/** Why a method cannot take its value, or cannot look into the past; undefined when it can. */
export function refuseValue({ method, value }: Criterion, past: Past): string | undefined {
  switch (method) {
    case 'resource_type':
      return oneOf(value, RESOURCE_TYPES, 'a type of resource');
    case 'test_type':
      return oneOf(value, [...TEST_TYPES, 'schema'], 'a type of test');
    case 'version':
      return oneOf(value, VERSIONS, 'a kind of version');
    case 'source':
      return atMost(value, ['package', 'source', 'table']);
    case 'exposure':
    case 'unit_test':
    case 'metric':
    case 'semantic_model':
    case 'saved_query':
      return atMost(value, ['package', 'name']);
    case 'state':
      if (!past.state) return lacks('manifest.json');
      return oneOf(value, STATE_CHECKS, 'a comparison with a state');
    case 'result':
      return past.results ? undefined : lacks('run_results.json');
    case 'source_status':
      return past.fresher
        ? undefined
        : `${lacks('sources.json')}, and another in the target folder, as dbt source freshness writes it`;
    case 'path':
      return /^\/|^[./]*$/.test(value)
        ? 'a path is looked for below the project, such as models/marts'
        : undefined;
    default:
      return undefined;
  }
}

function lacks(file: string): string {
  return `nothing to compare with: it needs --state and a folder with ${file}`;
}

function oneOf(value: string, known: readonly string[], what: string): string | undefined {
  return known.includes(value) ? undefined : `"${value}" is not ${what} (${known.join(', ')})`;
}

function atMost(value: string, parts: readonly string[]): string | undefined {
  const count = value.split('.').length;
  return count <= parts.length ? undefined : `it has more parts than ${parts.join('.')}`;
}
