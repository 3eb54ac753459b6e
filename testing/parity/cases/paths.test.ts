import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

/** Folders written as one may write them: with a dot, in several steps, beside the project, and its root for docs. */
const FILES = {
  'dbt_project.yml': `name: strict
version: '1.0'
profile: strict
model-paths: [./dbt/models/, ../beside/models]
macro-paths: ["../beside/macros"]
seed-paths: [./dbt/../seeds]
docs-paths: ["."]
sources: {strict: {deep: {+meta: {owner: us}}}}
exposures: {strict: {deep: {+meta: {owner: them}}}}
snapshots: {strict: {deep: {+tags: [kept]}}}
`,
  'models/people.sql': null,
  'models/readers.sql': null,
  'dbt/models/deep/people.sql': "select * from {{ ref('readers') }} where id < {{ most() }}",
  'dbt/models/deep/p.yml': `models: [{name: people, description: "{{ doc('people') }}", columns: [{name: id, data_tests: [unique]}]}]
sources: [{name: raw, schema: main, tables: [{name: readers, columns: [{name: id, data_tests: [not_null]}]}]}]
exposures: [{name: board, type: dashboard, owner: {name: Ana}, depends_on: [ref('people')]}]
unit_tests: [{name: few, model: people, given: [{input: ref('readers'), rows: [{id: 1}, {id: 9}]}], expect: {rows: [{id: 1}]}}]
snapshots: [{name: kept, relation: ref('people'), config: {strategy: check, check_cols: all, unique_key: id}}]
`,
  'notes/people.md': '{% docs people %}All of them.{% enddocs %}',
  'seeds/readers.csv': 'id\n1\n2\n9\n',
  '../beside/models/sub/many.sql': "select count(*) as n from {{ ref('people') }}",
  '../beside/models/sub/p.yml':
    'models: [{name: many, columns: [{name: n, data_tests: [{accepted_values: {arguments: {values: [3], quote: false}}}]}]}]\n',
  '../beside/macros/most.sql': '{% macro most() %}5{% endmacro %}',
};

describePlays({
  '[P5] paths as dbt_project.yml writes them': {
    project: fixtureProject('strict'),
    rounds: [
      { words: ['build'], files: FILES },
      { words: ['ls', '--output', 'path'], runsNodes: false },
      {
        words: ['ls', '--select', 'path:dbt/models', '../beside/models/sub/many.sql'],
        runsNodes: false,
      },
      { words: ['compile', '--select', 'path:../beside'] },
    ],
  },
});
