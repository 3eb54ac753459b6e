import { expect, it } from 'vitest';
import { strayTags, withoutRest } from './withoutRest';

it('leaves blocks as they are, and of the rest the places of its letters alone', () => {
  const block = '{%- macro a() -%} {# {% endmacro %} #} {{ x }} {% endmacro -%}';
  const text = `{% https://x.test %}\n{# {% macro c() %} #}${block} {{ y }}\n{% docs d %}{% z %}{% enddocs %}}`;
  expect(withoutRest(text)).toBe(
    `.. .............. ..\n.. .. ..... ... .. ..${block} .. . ..\n{% docs d %}{% z %}{% enddocs %}.`,
  );
});

it('leaves what is never closed to be complained of', () => {
  expect(withoutRest('{% a %}{% macro b() %}{% c %}')).toBe('{% a %}{% macro b() %}{% c %}');
});

it('takes no string for a tag', () => {
  const text = `{% macro a() %}{% do l.append('{% endmacro %}') %}{{ "{% endmacro %} \\" }}" }}{% if b %}{% endif %}{% endmacro %}`;
  const kinds = new Set(['macro']);
  expect(strayTags(text, kinds)).toEqual([]);
  expect(withoutRest(`x${text}x`)).toBe(`.${text}.`);
  expect(strayTags(`{% if it %}${text}{% end %}`, kinds).map(({ name }) => name)).toEqual([
    'if',
    'end',
  ]);
});
