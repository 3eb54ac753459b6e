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
        // Without unit tests, which dbt counts twice where a selection leaves out what their model reads.
        words: [
          ...['build', '--exclude-resource-type', 'unit_test'],
          ...['--select', 'version:latest,customers', 'labelled.v2024.01', 'plain_v2'],
        ],
      },
      { words: ['run', '--select', 'customers', 'access:private'] },
    ],
  },
});
