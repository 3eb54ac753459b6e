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
        words: [
          ...['build', '--select', 'version:latest,customers', 'labelled.v2024.01', 'plain_v2'],
        ],
      },
      // dbt counts unit tests again for each model that has some, until it comes to one without.
      { words: ['build', '--select', 'twins', 'twin_sums', 'sums'] },
      { words: ['run', '--select', 'customers', 'access:private'] },
    ],
  },
});
