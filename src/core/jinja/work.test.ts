import { expect, it } from 'vitest';
import { createEnvironment } from './environment';
import { TemplateError } from './templateError';

const DOUBLED = (start: string, pair: string) =>
  `{% set n = namespace(d=${start}) %}{% for i in range(40) %}{% set n.d = ${pair} %}{% endfor %}`;

it.each([
  "{{ 'x' | slice(10**10) | list }}",
  "{{ 'x' | slice(10**7) | list }}",
  "{{ '%.1000000000f' % 1.5 }}",
  '{{ [[0] * 10**6] * 10**6 }}',
  "{{ ([('a' * 10**4)] * 10**6) | string }}",
  "{{ ([('a' * 10**4)] * 10**6) | tojson }}",
  "{{ ([('a' * 10**4)] * 10**6) | pprint }}",
  "{{ ([('a' * 10**6)] * 10**6) | map('upper') | list }}",
  '{{ ([[1] * 1000] * 10**5) | sum(start=[]) }}',
  '{% set l = [1] %}{% for i in range(100) %}{% do l.extend(l) %}{% endfor %}',
  "{% set l = [] %}{% for i in range(9999) %}{% do l.append('x' * 10**6 ~ i) %}{% endfor %}",
  "{% set l = [] %}{% set t = 'x' * 10**6 %}{% for i in range(9999) %}{% do l.append(t ~ i) %}{% endfor %}",
  `${DOUBLED('[1]', '[n.d, n.d]')}{{ n.d }}`,
  `${DOUBLED('[1]', '[n.d, n.d]')}{{ n.d | tojson }}`,
  `${DOUBLED('(1,)', '(n.d, n.d)')}{{ {n.d: 1} }}`,
  "{% set t = 'x' * 10**7 %}{% for i in range(99999) %}{{ t.count('y') }}{% endfor %}",
  '{% set n = namespace(x=2 ** (10**6)) %}{% for i in range(9999) %}{% set n.x = n.x * 3 %}{% endfor %}',
])('[P35] %s stops with a problem', (template) => {
  let error: unknown;
  try {
    createEnvironment({ sandboxed: true }).render(template, {}, { name: 'model.sql' });
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(TemplateError);
  expect((error as TemplateError).kind).toMatch(/^(?:BudgetExceeded|MemoryError)$/);
});

it('counts each render for itself', () => {
  const environment = createEnvironment();
  for (let at = 0; at < 5; at += 1) {
    expect(environment.render("{{ ('a' * 10**7).upper() | length }}", {}, { name: 'a' })).toBe(
      '10000000',
    );
  }
});

it.each([
  ["{{ ('%.1100f' % 0.1) | length }}", '1102'],
  ["{{ ('%.1100f' % 5e-324)[-30:] }}", '562500000000000000000000000000'],
  ["{{ ('%.1100f' % 5e-324)[1070:1080] }}", '2656250000'],
  [
    "{{ 'ff' | int(base=16) }} {{ '0b101' | int(base=2) }} {{ '777' | int(base=8) }} {{ '78' | int(7, base=8) }} {{ 'g' | int(3, 16) }}",
    '255 5 511 78 3',
  ],
])('%s prints exact digits', (template, text) => {
  expect(createEnvironment().render(template, {}, { name: 'a' })).toBe(text);
});

it('goes on as long as the host says so, and tells it what was used', () => {
  const asked: number[] = [];
  const workOn = (units: number) => {
    asked.push(units);
    return asked.length < 3;
  };
  const environment = createEnvironment({ budget: { workOn } });
  const text = "{% set t = 'x' * 10**7 %}{% for i in range(N) %}{{ t.count('y') }}{% endfor %}";
  const render = (turns: number) =>
    environment.render(text.replace('N', String(turns)), {}, { name: 'a' });
  expect(render(1500)).toBe('0'.repeat(1500));
  expect(asked).toEqual([100_000_000, 200_000_000]);
  asked.length = 0;
  expect(() => render(9999)).toThrow('too large');
  expect(asked).toEqual([100_000_000, 200_000_000, 300_000_000]);
});

it.each([
  "{% set l = [] %}{% for i in range(40000) %}{% do l.append('a') %}{% endfor %}{{ l | length }}",
  "{% set l = ['a'] + [0] * 39999 %}{% for i in l if 'a' in l %}{% endfor %}{{ l | length }}",
])('counts of a list only what is looked at: %s', (template) => {
  expect(createEnvironment().render(template, {}, { name: 'a' })).toBe('40000');
});
