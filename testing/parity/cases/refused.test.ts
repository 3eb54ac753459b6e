import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

function model(text: string) {
  return { words: ['build'], files: { 'models/broken.sql': text } };
}

const STRICT_PROFILE = 'strict: {outputs: {default: {type: duckdb, path: strict.duckdb}}}';
const PROJECT = 'name: strict\nprofile: strict\n';
const settings = (text: string) => ({
  words: ['run'],
  files: { 'dbt_project.yml': `${PROJECT}${text}\n` },
});
const profile = (text: string) => ({
  words: ['run'],
  files: { 'profiles.yml': `strict: ${text}` },
});
const properties = (text: string) => ({ words: ['build'], files: { 'models/p.yml': text } });

/** A unit test of a model that asks whether it runs anew. */
function unitTest(overrides: string) {
  return {
    'models/broken.sql': "select * from {{ ref('readers') }} {% if is_incremental() %}{% endif %}",
    'models/u.yml': `unit_tests: [{name: u, model: broken, ${overrides}given: [{input: ref('readers'), rows: []}], expect: {rows: []}}]`,
  };
}

/** A semantic model with one metric, and what else there is below `metrics:`. */
const semantics = (more: string) => ({
  words: ['build'],
  files: {
    'models/days.sql': 'select 1 as day',
    'models/p.yml': `
models: [{name: days, time_spine: {standard_granularity_column: day}, columns: [{name: day, granularity: day}]}]
semantic_models:
  - name: met
    model: ref('people')
    defaults: {agg_time_dimension: born}
    entities: [{name: person, type: primary, expr: id}]
    dimensions: [{name: born, type: time, type_params: {time_granularity: day}}]
    measures: [{name: heads, agg: sum, expr: id}]
metrics:
  - {name: crowd, label: Crowd, type: simple, type_params: {measure: heads}}
${more}`,
  },
});

/** Projects that cannot be run. dbt's log ends at the first mistake; ours is the same, with the list of all beside it on stderr. */
describePlays({
  '[D13] the log of a command that a mistake keeps from running': {
    project: fixtureProject('strict'),
    rounds: [
      { words: ['seed'] },
      model("select * from {{ ref('nothing') }}"),
      model("select * from {{ ref('elsewhere', 'nothing') }}"),
      model("select * from {{ ref('elsewhere', 'nothing', v=2) }}"),
      model("select * from {{ ref('readers', v=2) }}"),
      model("select * from {{ source('raw', 'nothing') }}"),
      model('select {{ 1 + }}'),
      model('select {{ nothing() }}'),
      model('select 1\n{% if true %}'),
      model("{{ exceptions.raise_compiler_error('No') }}"),
      model("select '{{ var('nothing') }}'"),
      {
        words: ['build'],
        files: { 'models/broken.sql': 'select 1', 'models/deep/people.sql': 'select 1' },
      },
      {
        words: ['run'],
        files: {
          'models/deep/people.sql': null,
          'models/p.yml': 'models: [{name: people, description: \'{{ doc("nothing") }}\'}]',
        },
      },
      { words: ['test'], files: { 'models/p.yml': 'models: {name: people}' } },
      { words: ['test'], files: { 'models/p.yml': 'models: [{description: nobody}]' } },
      { words: ['test'], files: { 'models/p.yml': 'exposures: [raw]' } },
      {
        words: ['test'],
        files: {
          'models/p.yml': 'models: [{name: people, config: {alias: "{{ nothing.x }}"}}]',
        },
      },
      { words: ['test'], files: { 'models/p.yml': null, ...unitTest('') } },
      { words: ['test'], files: unitTest('overrides: {macros: {is_incremental: true}}, ') },
      { words: ['build', '--target', 'nowhere'], files: { 'models/u.yml': null } },
      { words: ['build', '--profile', 'nobody'] },
      { words: ['build'], files: { 'dbt_project.yml': 'profile: strict\n' } },
      {
        words: ['ls'],
        runsNodes: false,
        files: { 'dbt_project.yml': 'name: a-b\nprofile: strict\n' },
      },
      {
        words: ['build'],
        files: { 'dbt_project.yml': 'name: strict\nprofile: strict\nmodles: {}\n' },
      },
      {
        words: ['run'],
        files: { 'dbt_project.yml': 'name: strict\nprofile: strict\nrequire-dbt-version: new\n' },
      },
      {
        words: ['build'],
        files: {
          'dbt_project.yml': 'name: strict\nprofile: strict\n',
          'packages.yml': 'packages: [{package: dbt-labs/dbt_utils, version: 1.3.0}]',
        },
      },
    ],
  },
  '[D13] the warnings that come before the mistake': {
    project: fixtureProject('strict'),
    rounds: [
      {
        words: ['run'],
        files: {
          'dbt_project.yml': `${PROJECT}snapshots: {+enabled: true}\n`,
          'models/p.yml': "models: [{name: people, deprecation_date: '2020-01-01'}]",
          'models/broken.sql': "select * from {{ ref('nothing') }}",
        },
      },
      model("{{ config(alias='people') }} select 1"),
      model('select 1'),
    ],
  },
  '[D13] the log of a command that settings keep from running': {
    project: fixtureProject('strict'),
    rounds: [
      settings('models: 3'),
      settings('quoting: {schema: x}'),
      settings('on-run-start: 3'),
      settings('config-version: 1'),
      settings('require-dbt-version: ">=99.0.0"'),
      settings('require-dbt-version: [">=2.0.0", "<1.5.0"]'),
      settings('models: {strict: {+alias: "{{ 1 + }}"}}'),
      { words: ['run'], files: { 'dbt_project.yml': 'name: strict' } },
      {
        words: ['run'],
        files: { 'dbt_project.yml': PROJECT, 'packages.yml': 'packages: [{foo: x}]' },
      },
      { words: ['run'], files: { 'packages.yml': null, 'profiles.yml': '' } },
      { words: ['run'], files: { 'profiles.yml': 'strict: {}\nother: [\n' } },
      profile('{target: default}'),
      profile('{}'),
      profile('{outputs: {default: x}}'),
      profile('{outputs: {default: {path: x.duckdb}}}'),
      profile('{outputs: {default: {type: frog}}}'),
      profile('{outputs: {default: {type: duckdb, threads: x}}}'),
      profile('{outputs: {default: {type: duckdb, path: 3}}}'),
    ],
  },
  '[D13] the log of a command whose settings cannot be read': {
    project: fixtureProject('strict'),
    rounds: [
      { words: ['build', '--profiles-dir', 'models'] },
      { words: ['build', '--project-dir', 'models', '--profiles-dir', '.'] },
      profile('hello'),
      { words: ['build'], files: { 'profiles.yml': STRICT_PROFILE, 'dbt_project.yml': '' } },
      { words: ['run'], files: { 'dbt_project.yml': '- name: strict\n' } },
      {
        words: ['clean'],
        runsNodes: false,
        files: { 'dbt_project.yml': null },
      },
      { words: ['build'] },
    ],
  },
  '[D13] the log of a command that properties and names keep from running': {
    project: fixtureProject('strict'),
    rounds: [
      properties('models:\n  - name: people\n    description: a: b'),
      properties('models:\n  - name: people\n   description: x\n\nseeds: []\n'),
      properties('models:\n  - name: people\n    description: {{ doc("x") }}'),
      properties('models:\n\t- name: people'),
      properties('models: [{name: people, description: 3}]'),
      properties('models: [{name: people, config: x}]'),
      properties('models: [{name: people, config: {materialized: 3}}]'),
      properties('models: [{name: people, config: {tags: 3}}]'),
      properties('models: [{name: people, config: {enabled: maybe}}]'),
      properties('models: [{name: people, columns: [{description: x}]}]'),
      properties('macros: [{name: m, arguments: [{type: x}]}]'),
      properties('sources: [{name: s, nope: x, tables: [{name: t}]}]'),
      properties('models: [{name: people, config: {alias: "{{ env_var(\'NOPE\') }}"}}]'),
      properties('models: [{name: people, config: {alias: "{{ 1 + }}"}}]'),
      properties('unit_tests: [{name: u, model: nobody, given: [], expect: {rows: []}}]'),
      properties('models: [{name: people, config: {group: nobody}}]'),
      properties('models: [{name: people, access: frog}]'),
      properties('models: [{name: people, versions: [{v: 1}, {v: 1}]}]'),
      properties('models: [{name: people, config: {contract: {enforced: true}}}]'),
      properties('models: [{name: people}, {name: people}]'),
      properties('sources: [{name: a, tables: [{name: t}]}, {name: a, tables: [{name: t}]}]'),
      properties('models: [{name: people, columns: [{name: id, data_tests: [unique, unique]}]}]'),
      properties('exposures: [{name: e, type: frog, owner: {name: x}}]'),
      properties('exposures: [{name: e, owner: {name: x}}]'),
      properties('exposures: [{name: e, type: ml, owner: {}}]'),
      properties('exposures: [{name: e, type: ml, owner: x}]'),
      properties("unit_tests: [{name: u, model: people, given: '(x)', expect: {rows: []}}]"),
      properties('unit_tests: [{name: u, model: people, given: []}]'),
      properties(
        'exposures: [{name: e, type: ml, owner: {name: x}}, {name: e, type: ml, owner: {name: x}}]',
      ),
      {
        ...model(''),
        files: {
          'models/p.yml': null,
          'models/broken.sql': "{{ config(alias='people') }} select 1",
        },
      },
      model('{{ config(materialized=3) }} select 1'),
      {
        words: ['run'],
        files: {
          'models/broken.sql': null,
          'models/a.md': '{% docs a %}x{% enddocs %}',
          'models/deep/a.md': '{% docs a %}x{% enddocs %}',
        },
      },
      {
        words: ['run'],
        files: { 'models/deep/a.md': null, 'macros/m.sql': '{% macro a( %}{% endmacro %}' },
      },
      { words: ['run'], files: { 'macros/m.sql': '\n\n{% macro a() %}{% if true %}' } },
      {
        words: ['run'],
        files: { 'macros/m.sql': '{% macro a() %}{% endmacro %}{% macro a() %}{% endmacro %}' },
      },
      {
        words: ['run'],
        files: { 'macros/m.sql': "{% macro a() %}{{ adapter.dispatch('b')() }}{% endmacro %}" },
      },
      { words: ['run'], files: { 'macros/m.sql': null, 'models/a b.sql': 'select 1' } },
      { words: ['parse'], runsNodes: false, files: { 'models/a b.sql': null } },
      semantics('  - {name: lost, label: Lost, type: simple, type_params: {measure: none}}'),
      semantics(
        '  - {name: part, label: Part, type: ratio, type_params: {numerator: none, denominator: crowd}}',
      ),
      semantics(
        'exposures: [{name: e, type: ml, owner: {name: x}, depends_on: ["metric(\'none\')"]}]',
      ),
      semantics('saved_queries: [{name: q, query_params: {metrics: [none]}}]'),
      {
        words: ['build'],
        files: { 'models/p.yml': semantics('').files['models/p.yml'].replace(/^models:.*$/m, '') },
      },
    ],
  },
});
