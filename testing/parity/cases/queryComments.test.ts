import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const HOOKS = `on-run-start: "{{ note('hook_before') }}"\non-run-end: "{{ note('hook_after') }}"\n`;

/** dbt_project.yml with a query comment as written. */
const withComment = (written: string) => ({
  'dbt_project.yml': `name: comments\nprofile: comments\nmodels: {+materialized: table}\n${HOOKS}${written}\n`,
});

describePlays({
  // The models of the fixture keep the comments that their own statements carried.
  '[R1] query comments': {
    project: fixtureProject('comments'),
    rounds: [
      { words: ['run'] },
      {
        words: ['run', '--vars', '{team: sales}'],
        files: withComment(
          "query-comment: \"by {{ var('team') }} {{ connection_name }} {{ shout(node) if node else 'none' }} {{ target.name }}\"",
        ),
      },
      {
        words: ['run'],
        files: withComment(
          'query-comment: {comment: "{{ return(tojson({\'v\': project_name})) }}", append: true, job-label: true}',
        ),
      },
      { words: ['run'], files: withComment('query-comment: {append: true}') },
      { words: ['run'], files: withComment('query-comment:') },
      { words: ['run'], files: withComment('query-comment: ""') },
    ],
  },
});
