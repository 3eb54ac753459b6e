import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

/** A project with an installed package, and a source whose test fails. */
describePlays({
  '[P36] quoting, and what packages ask of dbt': {
    project: fixtureProject('packaged'),
    rounds: [{ words: ['build'] }, { words: ['build'] }],
  },
});
