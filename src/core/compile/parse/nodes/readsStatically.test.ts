import { expect, it } from 'vitest';
import { readsStatically } from './readsStatically';

it.each([
  "{{ config(tags=['a', 'b'], enabled=True, meta={'k': 'v'},) }}{{ source('a','b') }}",
  "{# {% x %} #} {{ ref('a', v=1) }} {{ ref(\"p\", 'a', version='2') }}",
  'select 1',
])('[A1] dbt reads without rendering: %s', (text) => {
  expect(readsStatically(text)).toBe(true);
});

// As dbt_extractor 0.6 answers.
it.each([
  "{% if true %}{{ source('a','b') }}{% endif %}",
  "{{- ref('a') -}}",
  "{{ ref('a') | upper }}",
  "{{ ref('a').x }}",
  '{{ config(x=1) }}',
  '{{ config(x=true) }}',
  "{{ config(x='a' ~ 'b') }}",
  '{{ is_incremental() }}',
])('[A1] dbt renders: %s', (text) => {
  expect(readsStatically(text)).toBe(false);
});
