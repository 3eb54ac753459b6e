import { describeCommands } from './describeCommands';
import { fixtureProject } from './fixtureProject';

const listing = (term: string) => ({ words: ['ls', '--select', term], runsNodes: false });
const BIG = `id,word\n${'1,0123456789\n'.repeat(100_000)}`;

describeCommands('[G1] a selection that cannot be taken, or takes nothing, is told as dbt does', {
  project: fixtureProject('commands'),
  installsPackages: true,
  rounds: [
    {
      words: ['parse', '--target-path', 'state'],
      runsNodes: false,
      files: { 'seeds/big.csv': BIG },
    },
    ...[
      'nope:x',
      '@names+',
      'resource_type:nope',
      'version:newest',
      'test_type:nope',
      'source:a.b.c.d',
      'exposure:a.b.c',
      'unit_test:a.b.c',
      'state:modified',
      'result:error',
      'source_status:fresher',
      'names,known_people tag:none,tag:never',
    ].map(listing),
    { words: ['ls', '--selector', 'nope'], runsNodes: false },
    { words: ['ls', '--select', 'state:old-ish', '--state', 'state'], runsNodes: false },
    { words: ['run', '--select', 'hidden', 'names,nope', '--exclude', 'names'] },
    { words: ['seed', '--select', 'nope'] },
    { words: ['build', '--select', 'state:modified.body', '--state', 'state'] },
    {
      words: ['--warn-error', 'seed', '--select', 'state:unmodified', '--state', 'state'],
      runsNodes: false,
    },
  ],
});
