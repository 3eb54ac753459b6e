import type { Criterion } from './ast';

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
const TEST_TYPES = ['generic', 'singular', 'unit', 'data'];

/** Why a method cannot take its value; undefined when it can. */
export function refuseValue({ method, value }: Criterion): string | undefined {
  switch (method) {
    case 'resource_type':
      return oneOf(value, RESOURCE_TYPES, 'a type of resource');
    case 'test_type':
      return oneOf(value, [...TEST_TYPES, 'schema'], 'a type of test');
    case 'source':
      return atMost(value, ['package', 'source', 'table']);
    case 'exposure':
    case 'unit_test':
      return atMost(value, ['package', 'name']);
    case 'path':
      return /^\/|^[./]*$/.test(value)
        ? 'a path is looked for below the project, such as models/marts'
        : undefined;
    default:
      return undefined;
  }
}

function oneOf(value: string, known: readonly string[], what: string): string | undefined {
  return known.includes(value) ? undefined : `"${value}" is not ${what} (${known.join(', ')})`;
}

function atMost(value: string, parts: readonly string[]): string | undefined {
  const count = value.split('.').length;
  return count <= parts.length ? undefined : `it has more parts than ${parts.join('.')}`;
}
