import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const SPAN = ['--event-time-start', '2024-01-01', '--event-time-end', '2024-01-04'];
const ONE_DAY = ['--event-time-start', '2024-01-01', '--event-time-end', '2024-01-02'];
const HOURS = [
  '--event-time-start',
  '2024-01-03 10:00:00',
  '--event-time-end',
  '2024-01-03T13:00:00',
];
const SAMPLE = "{'start': '2024-01-02', 'end': '2024-01-03T18:00:00+02:00'}";
const broken = (day: string) => ['--vars', `{broken: "${day}"}`];

describePlays({
  '[M2] microbatch models': {
    project: fixtureProject('microbatch'),
    rounds: [
      { words: ['seed'] },
      { words: ['run', '--exclude', 'hours', ...SPAN] },
      { words: ['run', '--select', 'hours', ...HOURS] },
      { words: ['build', '--select', 'days', 'after', ...SPAN, ...broken('20240102')] },
      { words: ['retry', ...broken('')] },
      { words: ['run', '--select', 'days', '--full-refresh', ...SPAN, ...broken('20240101')] },
      { words: ['run', '--select', 'years', '--full-refresh'] },
      { words: ['run', '--select', 'months', 'after', '--empty', ...SPAN] },
      {
        words: ['run', '--select', 'days', 'sampled', 'of_ephemeral', '--sample', SAMPLE],
        files: {
          'models/sampled.sql':
            "select *, '{{ ref('events').limit }}' as most from {{ ref('events') }}",
          'models/passed_on.sql':
            "{{ config(materialized='ephemeral', event_time='happened_at') }} select * from {{ ref('events') }}",
          'models/of_ephemeral.sql': "select * from {{ ref('passed_on') }}",
        },
      },
      {
        words: [
          'run',
          '--select',
          'of_ephemeral',
          'sampled',
          'raising',
          'never_compiled',
          'named',
          '--empty',
          ...ONE_DAY,
        ],
        files: {
          'models/named.sql': `{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='happened_at', begin='2024-01-01',
    batch_size='day', post_hook="{% do log(make_temp_relation(this, '__own').identifier[:12], info=true) %}") }} select * from {{ ref('events') }}`,
          'macros/refuse.sql':
            "{% macro refuse() %}{{ exceptions.raise_compiler_error('not today') }}{% endmacro %}",
          'models/raising.sql': `{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='happened_at', begin='2024-01-01',
    batch_size='day', pre_hook="{% if execute %}{{ refuse() }}{% endif %}") }} select * from {{ ref('events') }}`,
          'models/never_compiled.sql': `{{ config(materialized='incremental', incremental_strategy='microbatch', event_time='happened_at', batch_size='day',
    begin=modules.datetime.datetime(2024, 1, 1)) }} {% if execute %}{{ refuse() }}{% endif %} select * from {{ ref('events') }}`,
        },
      },
    ],
  },
});
