import { expect, it } from 'vitest';
import { collectDefinitions } from './definitions';
import { createEnvironment } from './environment';

it.each([
  ['{% snapshot s() %}select 1{% endsnapshot s %}', { name: 's', body: 'select 1' }],
  ['{%- snapshot s("%}") -%} 1 {%- endsnapshot -%}', { name: 's', body: '1' }],
  ['{% docs d, "x" %} {{ as it is {% enddocs d %}', { name: 'd', text: ' {{ as it is ' }],
])('reads of the tags of %s what dbt reads of them, their name', (source, expected) => {
  const template = createEnvironment({ extensions: ['dbt'] }).parse(source, { name: 'a.sql' });
  expect(collectDefinitions(template)).toMatchObject([expected]);
});
