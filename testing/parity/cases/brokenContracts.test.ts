import { expect, it } from 'vitest';
import { readArtifact, readResults } from '../comparison/artifacts';
import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

/** What a manifest has of models that promise something. */
interface Keys {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const model = (name: string, more: string) =>
  `  - name: ${name}\n    config: {materialized: table, contract: {enforced: true}}\n${more}\n`;
const ID = '{name: id, data_type: integer, constraints: [{type: not_null}]}';
const columns = (...list: readonly string[]) => `    columns: [${list.join(', ')}]`;
const BEFORE = `models:
${model('plain', columns(ID, '{name: label, data_type: varchar(9)}'))}
${model('gone', columns(ID))}
${model('versioned', `${columns(ID)}\n    versions: [{v: 1}]`)}`;
const FILES = {
  'models/held/plain.sql': "select 1 as id, 'a' as label",
  'models/held/gone.sql': 'select 1 as id',
  'models/held/versioned_v1.sql': 'select 1 as id',
  'models/held/held.yml': BEFORE,
};
const PLAIN_CHANGED = BEFORE.replace('varchar(9)', 'integer').replace('[{type: not_null}]', '[]');
const list = (check: string) => ['compile', '--select', check, '--state', 'state'];

describeCommands('[G4] a comparison tells of contracts that are broken, and stops at a version', {
  project: fixtureProject('commands'),
  installsPackages: true,
  rounds: [
    { words: ['compile', '--target-path', 'state'], files: FILES },
    { words: list('state:modified'), files: { 'models/held/held.yml': PLAIN_CHANGED } },
    { words: list('state:modified.contract') },
    { words: list('state:modified.body') },
    { words: ['build', '--select', 'plain', '--exclude', 'state:modified', '--state', 'state'] },
    { words: ['build', '--select', 'state:modified', '--state', 'state'] },
    { words: ['build', '--select', 'state:modified.contract', '--state', 'state'] },
    { words: ['run', '--select', 'state:modified+', '--state', 'state'] },
    {
      words: [
        'run',
        '--select',
        'state:modified+',
        'state:new',
        '--exclude',
        'state:old',
        '--state',
        'state',
      ],
    },
    { words: ['test', '--select', 'state:modified', '--state', 'state'] },
    {
      words: list('state:modified.contract'),
      files: {
        'models/held/held.yml': PLAIN_CHANGED.replace('varchar(9)', 'varchar(12)').replace(
          model('gone', columns(ID)),
          '',
        ),
        'models/held/gone.sql': '{{ config(enabled=false) }} select 1 as id',
      },
    },
    {
      words: list('state:unmodified'),
      files: { 'models/held/held.yml': BEFORE.replaceAll('enforced: true', 'enforced: false') },
    },
  ],
});

describeCommands(
  '[R9] a foreign key is built after what it refers to',
  {
    project: fixtureProject('commands'),
    installsPackages: true,
    rounds: [
      {
        words: ['run', '--select', 'path:models/keys'],
        files: {
          'models/keys/parent.sql': "{{ config(materialized='table') }} select 1 as id",
          'models/keys/child.sql': 'select 1 as id, 1 as parent_id',
          'models/keys/alone.sql': 'select 1 as id',
          'models/keys/keys.yml': `models:
${model('child', `    constraints: [{type: foreign_key, columns: [parent_id], to: ref('parent'), to_columns: [id]}]\n${columns('{name: id, data_type: int}', '{name: parent_id, data_type: int}')}`)}
${model('alone', columns("{name: id, data_type: int, constraints: [{type: foreign_key, to: ref('parent'), to_columns: [id]}]}"))}`,
        },
      },
      {
        words: ['run', '--select', 'path:models/keys'],
        files: {
          'models/keys/parent.sql': "{{ config(materialized='table') }} select error('no') as id",
        },
      },
      { words: ['compile', '--target-path', 'state'] },
      { words: ['build', '--select', 'state:modified.contract', '--state', 'state'] },
      { words: ['compile', '--select', 'path:models/keys'] },
    ],
  },
  ({ round }) => {
    it.each([1, 2])('gives the same results in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readResults(ours)).toEqual(readResults(stock));
    });
    it('writes what the keys refer to as relations', () => {
      const { stock, ours } = round(5);
      const keysOf = (outcome: typeof ours) => {
        const { nodes } = readArtifact<Keys>(outcome, 'manifest.json') ?? { nodes: {} };
        return ['child', 'alone'].map((name) => {
          const node = nodes[`model.commands.${name}`];
          return [node?.constraints, node?.columns, node?.contract];
        });
      };
      expect(JSON.stringify(keysOf(ours))).toContain('parent\\""');
      expect(keysOf(ours)).toEqual(keysOf(stock));
    });
  },
);
