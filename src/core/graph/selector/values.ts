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
const TEST_TYPES = ['generic', 'singular', 'unit', 'data', 'schema'];

/** What can be asked of a comparison with an earlier state. */
const STATE_CHECKS = [
  'new',
  'old',
  'modified',
  'unmodified',
  'modified.body',
  'modified.configs',
  'modified.persisted_descriptions',
  'modified.relation',
  'modified.macros',
  'modified.contract',
];

/** What dbt says of a term that it cannot take, and what kind of error that is if none of its usual kind. */
export interface Refusal {
  readonly reason: string;
  readonly kind?: string;
}

/** Why a method cannot take its value, or cannot look into the past; undefined when it can. */
export function refuseValue({ method, value }: Criterion, past: Past): Refusal | undefined {
  switch (method) {
    case 'resource_type':
      return oneOf(RESOURCE_TYPES, value, `Invalid resource_type selector "${value}"`);
    case 'test_type':
      return oneOf(
        TEST_TYPES,
        value,
        `Invalid test type selector ${value}: expected "generic", "singular", "unit", or "data"`,
      );
    case 'version':
      return oneOf(
        VERSIONS,
        value,
        `Invalid version type selector ${value}: expected one of: "latest", "prerelease", "old", or "none"`,
      );
    case 'source':
      return atMost(
        3,
        value,
        `Invalid source selector value "${value}". Sources must be of the form \`\${source_name}\`, \`\${source_name}.\${target_name}\`, or \`\${package_name}.\${source_name}.\${target_name}`,
      );
    case 'exposure':
      return named(value, 'exposure', 'Exposures', 'exposure_package');
    case 'unit_test':
      return named(value, 'unit_test', 'Saved queries', 'unit_test_package_name');
    case 'metric':
      return named(value, 'metric', 'Metrics', 'metric_package');
    case 'semantic_model':
      return named(value, 'semantic_model', 'Semantic models', 'semantic_model_package');
    case 'saved_query':
      return named(value, 'saved_query', 'Saved queries', 'saved_query_package');
    case 'state':
      if (!past.state) return { reason: 'Got a state selector method, but no comparison manifest' };
      return oneOf(
        STATE_CHECKS,
        value,
        `Got an invalid selector "${value}", expected one of "[${STATE_CHECKS.map((check) => `'${check}'`).join(', ')}]"`,
      );
    case 'result':
      return past.results ? undefined : internal('No comparison run_results');
    case 'source_status':
      return past.fresher
        ? undefined
        : internal('No previous state comparison freshness results in sources.json');
    case 'path':
      return /^\/|^[./]*$/.test(value)
        ? { reason: 'a path is looked for below the project, such as models/marts' }
        : undefined;
    default:
      return undefined;
  }
}

function internal(reason: string): Refusal {
  return { reason, kind: 'Internal Error' };
}

function oneOf(known: readonly string[], value: string, reason: string): Refusal | undefined {
  return known.includes(value) ? undefined : { reason };
}

function atMost(parts: number, value: string, reason: string): Refusal | undefined {
  return value.split('.').length <= parts ? undefined : { reason };
}

/** What is called by its name, or its package's and its own. */
function named(value: string, type: string, plural: string, pack: string): Refusal | undefined {
  return atMost(
    2,
    value,
    `Invalid ${type.replace('_', ' ')} selector value "${value}". ${plural} must be of the form \${${type}_name} or \${${pack}.${type}_name}`,
  );
}
