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
});
