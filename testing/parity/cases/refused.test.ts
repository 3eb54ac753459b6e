import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

function model(text: string) {
  return { words: ['build'], files: { 'models/broken.sql': text } };
}

/** A unit test of a model that asks whether it runs anew. */
function unitTest(overrides: string) {
  return {
    'models/broken.sql': "select * from {{ ref('readers') }} {% if is_incremental() %}{% endif %}",
    'models/u.yml': `unit_tests: [{name: u, model: broken, ${overrides}given: [{input: ref('readers'), rows: []}], expect: {rows: []}}]`,
  };
}

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
});
