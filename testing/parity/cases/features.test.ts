import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

describePlays({
  features: {
    project: fixtureProject('features'),
    rounds: [{ words: ['build'] }, { words: ['build'] }],
  },
  'unit tests': { project: fixtureProject('unitTests'), rounds: [{ words: ['build'] }] },
  contracts: {
    project: fixtureProject('contracts'),
    rounds: [{ words: ['build'] }, { words: ['build'] }],
  },
});
