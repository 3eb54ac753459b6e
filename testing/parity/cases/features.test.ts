import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

describePlays({
  features: {
    project: fixtureProject('features'),
    rounds: [{ words: ['build'] }, { words: ['build'] }],
  },
  'unit tests': { project: fixtureProject('unitTests'), rounds: [{ words: ['build'] }] },
  "dbt's own macros for any database": {
    project: fixtureProject('macros'),
    rounds: [{ words: ['run'] }],
  },
  '[A8] tags, quoting, model and this': {
    project: fixtureProject('properties'),
    inAnyOrder: true,
    rounds: [{ words: ['run', '--select', '+inc'] }, { words: ['build'] }],
  },
  contracts: {
    project: fixtureProject('contracts'),
    rounds: [{ words: ['build'] }, { words: ['build'] }],
  },
  '[R10] a hook at the start that fails, where all nodes hang on it': {
    project: fixtureProject('comments'),
    inAnyOrder: true,
    rounds: [
      {
        words: ['build'],
        files: {
          'dbt_project.yml':
            'name: comments\nprofile: comments\nflags: {skip_nodes_if_on_run_start_fails: true}\non-run-start: [select 1, select nonsense]\n',
        },
      },
    ],
  },
});
