// @ts-check

import { modelSql } from './modelSql.mjs';
import { modelName, planModels } from './planModels.mjs';

/** @import { PlannedModel } from './planModels.mjs' */

const MODELS_PER_FILE = 20;

/**
 * The texts of a project of that size, by path. It builds with any dbt on DuckDB, and all its tests pass.
 * @param {number} models
 * @param {number} tests
 * @returns {Map<string, string>}
 */
export function projectFiles(models, tests) {
  const planned = planModels(models, tests);
  const files = new Map([
    ['dbt_project.yml', PROJECT],
    ['profiles.yml', PROFILES],
    ['macros/money.sql', MACROS],
    ['seeds/raw_events.csv', seedCsv()],
    ['models/docs.md', DOCS],
    ['models/sources.yml', SOURCES],
  ]);
  for (const model of planned) files.set(`${folderOf(model)}/${model.name}.sql`, modelSql(model));
  for (let at = 0; at < planned.length; at += MODELS_PER_FILE) {
    const described = planned.slice(at, at + MODELS_PER_FILE);
    files.set(`models/properties_${at / MODELS_PER_FILE}.yml`, propertiesYaml(described));
  }
  return files;
}

/** @param {PlannedModel} model */
function folderOf({ layer, index }) {
  return `models/${layer}/area_${Math.floor(index / MODELS_PER_FILE)}`;
}

/** @param {readonly PlannedModel[]} models */
function propertiesYaml(models) {
  return `version: 2\nmodels:\n${models.map(modelYaml).join('')}`;
}

/** @param {PlannedModel} model */
function modelYaml({ name, tests, parents }) {
  const [parent] = parents;
  const lines = [`  - name: ${name}`, `    description: "{{ doc('event') }} Model ${name}."`];
  lines.push('    columns:');
  for (const column of ['event_id', 'kind', 'amount_cents']) {
    lines.push(`      - name: ${column}`, `        description: The ${column} of ${name}.`);
    const own = tests.filter((test) => test.column === column);
    if (own.length > 0) lines.push('        data_tests:');
    for (const test of own) lines.push(...testYaml(test.kind, parent));
  }
  return `${lines.join('\n')}\n`;
}

/**
 * @param {string} kind
 * @param {number | undefined} parent
 * @returns {string[]}
 */
function testYaml(kind, parent) {
  switch (kind) {
    case 'accepted_values':
      return [
        '          - accepted_values:',
        "              arguments: {values: ['view', 'cart', 'order']}",
      ];
    case 'relationships':
      return [
        '          - relationships:',
        `              arguments: {to: "${parentCall(parent)}", field: event_id}`,
      ];
    default:
      return [`          - ${kind}`];
  }
}

/** @param {number | undefined} parent */
function parentCall(parent) {
  return parent === undefined ? "source('raw', 'raw_events')" : `ref('${modelName(parent)}')`;
}

function seedCsv() {
  const kinds = ['view', 'cart', 'order'];
  const rows = Array.from({ length: 30 }, (_, at) => `${at},${kinds[at % 3]},${at * 25}`);
  return `event_id,kind,amount_cents\n${rows.join('\n')}\n`;
}

const PROJECT = `name: synthetic
version: "1.0.0"
profile: synthetic
vars:
  currency: EUR
models:
  synthetic:
    +tags: [synthetic]
    staging:
      +materialized: view
    intermediate:
      +materialized: view
      +meta: {owner: data}
    marts:
      +materialized: table
      +tags: [marts]
`;

const PROFILES = `synthetic:
  target: dev
  outputs:
    dev: {type: duckdb, path: synthetic.duckdb, schema: main, threads: 1}
`;

const MACROS = `{% macro cents_to_units(column, digits=2) -%}
  round({{ column }} / 100.0, {{ digits }})
{%- endmacro %}

{% macro kind_sums(kinds, column) -%}
  {%- for kind in kinds %}
  sum(case when kind = '{{ kind }}' then {{ column }} else 0 end) as {{ kind }}_{{ column }}
  {{- ',' if not loop.last }}
  {%- endfor %}
{%- endmacro %}
`;

const DOCS = `{% docs event %}
Something that a visitor did.
{% enddocs %}
`;

const SOURCES = `version: 2
sources:
  - name: raw
    schema: main
    tables:
      - name: raw_events
`;
