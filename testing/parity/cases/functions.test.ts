import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

describePlays({
  '[V11] functions': {
    project: fixtureProject('functions'),
    rounds: [
      { words: ['build'] },
      // What dbt itself would have DuckDB do: it refuses.
      { words: ['build', '--vars', '{own_statement: false}', '--select', 'with_tax+'] },
      { words: ['retry'] },
    ],
  },
});
