import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const run = (...words: string[]) => ({ words: ['run', '--partial-parse', ...words] });
const settings = 'name: strict\nversion: "1.0"\nprofile: strict\n';

/** dbt goes on from its last parse. Here each command parses anew, and the log says the same of it. */
describePlays({
  '[D13] what the log says of the last parse': {
    project: fixtureProject('strict'),
    rounds: [
      run(),
      run(),
      run('--vars', '{a: 1}'),
      run('--vars', '{a: 1}'),
      run('--target', 'default'),
      { ...run(), files: { 'dbt_project.yml': `${settings}vars: {b: 1}\n` } },
      { words: ['ls', '--partial-parse'], runsNodes: false },
      {
        ...run(),
        files: {
          'profiles.yml': 'strict: {outputs: {default: {type: duckdb, path: other.duckdb}}}',
        },
      },
      { words: ['ls'], runsNodes: false },
      { ...run(), files: { 'dbt_project.yml': `${settings}flags: {partial_parse: false}\n` } },
      {
        words: ['clean'],
        runsNodes: false,
        files: { 'dbt_project.yml': `${settings}clean-targets: [target]\n` },
      },
      run(),
    ],
  },
});
