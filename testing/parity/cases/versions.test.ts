import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

describePlays({
  'versions, groups and access': {
    project: fixtureProject('versions'),
    // Where a selection leaves a test one parent of two, dbt's queue hands it out early or late, as luck has it.
    inAnyOrder: true,
    rounds: [
      { words: ['build'] },
      { words: ['build', '--select', 'version:old', 'version:prerelease'] },
      {
        // Without unit tests: how often dbt counts them where their model is the first to run is decided by a race.
        words: [
          ...['build', '--exclude-resource-type', 'unit_test'],
          ...['--select', 'version:latest,customers', 'labelled.v2024.01', 'plain_v2'],
        ],
      },
      { words: ['run', '--select', 'customers', 'access:private'] },
    ],
  },
});
