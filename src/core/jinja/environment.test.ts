import { expect, it } from 'vitest';
import { PythonError } from '../python/errors';
import { makeFunction } from '../python/functions/makeFunction';
import { createEnvironment } from './environment';
import type { EnvironmentOptions } from './options';
import { makeScope } from './scope';
import { TemplateError } from './templateError';

const place = { name: 'models/a.sql' };

function render(source: string, context = {}, options: EnvironmentOptions = {}): string {
  return createEnvironment(options).render(source, context, place);
}

function fail(source: string, context = {}, options: EnvironmentOptions = {}): TemplateError {
  try {
    render(source, context, options);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('the template rendered');
}

it('says where an error is: line, column and a frame of the smallest piece', () => {
  const error = fail('select\n  {{ 1 + missing.x }}\n');
  expect(error).toMatchObject({
    kind: 'UndefinedError',
    message: "'missing' is undefined",
    file: 'models/a.sql',
    line: 2,
    column: 10,
  });
  expect(error.frame).toBe(
    ['  1 | select', '> 2 |   {{ 1 + missing.x }}', '    |          ^^^^^^^^^', '  3 |'].join('\n'),
  );
});

it("names Jinja2's line where an expression runs over lines, and marks the piece that failed", () => {
  const error = fail('{{ [\n  1,\n  missing.x\n] }}');
  expect([error.line, error.column]).toEqual([1, 1]);
  expect(error.at).toMatchObject({ line: 3, column: 3 });
});

it('lists the macros that were running, innermost first, with the places that called them', () => {
  const source =
    '{% macro a() %}{{ none.x.y }}{% endmacro %}\n{% macro b() %}{{ a() }}{% endmacro %}\n{{ b() }}';
  expect(fail(source).macroStack).toEqual([
    { name: 'a', file: 'models/a.sql', line: 2, column: 19 },
    { name: 'b', file: 'models/a.sql', line: 3, column: 4 },
  ]);
});

it('makes a TemplateError of what host functions throw as PythonError, and leaves other errors alone', () => {
  const boom = (error: Error) =>
    makeFunction('boom', '', () => {
      throw error;
    });
  const error = fail('\n{{ boom() }}', { boom: boom(new PythonError('CompilationError', 'bad')) });
  expect([error.kind, error.line, error.message]).toEqual(['CompilationError', 2, 'bad']);
  const suspend = new Error('suspend');
  expect(() => render('{% set x %}{{ boom() }}{% endset %}', { boom: boom(suspend) })).toThrow(
    suspend,
  );
  expect(render('{{ 1 }}')).toBe('1');
});

it('stops loops, outputs and recursion that go over the budget', () => {
  const loop = '{% for i in range(100) %}{{ i }}{% endfor %}';
  expect(fail(loop, {}, { budget: { steps: 50 } }).kind).toBe('BudgetExceeded');
  expect(fail(loop, {}, { budget: { outputCharacters: 50 } }).kind).toBe('BudgetExceeded');
  expect(fail('{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}').kind).toBe('RecursionError');
});

it('never overflows the JavaScript stack', () => {
  const deep = `{{ ${'('.repeat(50_000)}1${')'.repeat(50_000)} }}`;
  expect(fail(deep).kind).toBe('RecursionError');
  const nested = `${'{% if 1 %}'.repeat(20_000)}x${'{% endif %}'.repeat(20_000)}`;
  expect(fail(nested).kind).toBe('RecursionError');
  const chain = `{{ ${'1+'.repeat(50_000)}1 }}`;
  expect(fail(chain).kind).toBe('RecursionError');
});

it('asks a scope for a name only when the template needs it', () => {
  const asked: string[] = [];
  const scope = {
    lookup: (name: string) => {
      asked.push(name);
      return name === 'a' ? 1n : undefined;
    },
  };
  const environment = createEnvironment();
  const template = environment.parse('{% if a %}{{ a }}{% else %}{{ b }}{% endif %}', place);
  expect(environment.renderTemplate(template, scope)).toBe('1');
  expect(asked).toEqual(['a']);
});

it('renders to values: text stays text in YAML as dbt has it, literals become values in Jinja2', () => {
  const native = (source: string, options: EnvironmentOptions = {}) => {
    const environment = createEnvironment(options);
    const scope = makeScope({ one: '1', list: [1] });
    return environment.renderNative(environment.parse(source, place), scope);
  };
  const jinja: EnvironmentOptions = { extensions: [] };
  expect(native('{{ one }}')).toBe('1');
  expect(native('{{ one }}', jinja)).toBe(1n);
  expect(native('{{ list }}')).toEqual([1n]);
  expect(native('{{ 5 }}')).toBe('5');
  expect(native('{{ one | as_number }}')).toBe(1n);
  expect(native('a{{ one | as_number }}')).toBe('a1');
  expect(native('')).toBe('');
  expect(native('', jinja)).toBe(null);
  expect(() => native("{{ 'x' | as_bool }}")).toThrow(
    "Could not convert value 'x' into type 'bool'",
  );
});

it('finds the templates that others include, import and extend', () => {
  const loader = {
    base: '[{% block a %}base{% endblock %}]',
    lib: '{% macro m(x) %}<{{ x }}>{% endmacro %}',
    part: 'part {{ x }}',
  };
  const source =
    '{% extends "base" %}{% block a %}{% from "lib" import m %}{{ m(super()) }}{% include "part" %}{% endblock %}';
  expect(render(source, { x: 1 }, { loader })).toBe('[<base>part 1]');
  expect(fail('{% include "nope" %}', {}, { loader }).kind).toBe('TemplateNotFound');
});

it('says that there is no loader, as dbt has none, before it looks at the name', () => {
  const error = fail('{% include nothing %}');
  expect([error.kind, error.message]).toEqual([
    'TypeError',
    'no loader for this environment specified',
  ]);
});

it('translates: a call of gettext or its kin, with the variables of the text', () => {
  const gettext = makeFunction('gettext', 'text', (text) => `<${String(text)}>`);
  const ngettext = makeFunction('ngettext', 'one, many, n', (one, many, n) =>
    n === 1n ? one : many,
  );
  const translate = (source: string, context = {}) =>
    render(source, { gettext, ngettext, ...context }, { extensions: ['i18n'] });
  expect(translate('{% trans %}100% sure{% endtrans %}')).toBe('<100% sure>');
  expect(translate('{% trans who="you" %}100% {{ who }}{% endtrans %}')).toBe('<100% you>');
  expect(translate('{% trans trimmed %}  a\n  b  {% endtrans %}')).toBe('<a b>');
  const counted = '{% trans n=size() %}{{ n }} row{% pluralize %}{{ n }} rows{% endtrans %}';
  const size = (n: bigint) => ({ size: makeFunction('size', '', () => n) });
  expect(translate(counted, size(1n)) + translate(counted, size(2n))).toBe('1 row2 rows');
  expect(fail('{% trans %}a{% endtrans %}', {}, { extensions: ['i18n'] }).message).toBe(
    "'gettext' is undefined",
  );
  expect(
    fail('{% trans a %}{% pluralize b %}{% endtrans %}', {}, { extensions: ['i18n'] }),
  ).toMatchObject({
    kind: 'TemplateAssertionError',
    message: "unknown variable 'b' for pluralization",
  });
});

it('formats texts as the sandbox does: fields are found as templates find them', () => {
  const safely = (source: string) => render(source, { d: { a: 1 } }, { sandboxed: true });
  expect(safely("{{ '{0.a}|{0.b}|{0.__class__}'.format(d) }}")).toBe('1||');
  expect(safely("{{ '{x.a}'.format_map({'x': d}) }}")).toBe('1');
  expect(fail("{{ '{} {}'.format(1) }}", {}, { sandboxed: true }).message).toBe(
    'tuple index out of range',
  );
  expect(render("{{ ('{:>4}'|safe).format('<') }}")).toBe('   &lt;');
});

it("puts a call block's caller behind the keywords that are written, and before those of **", () => {
  const macro = '{% macro m() %}{{ kwargs | list }}{% endmacro %}';
  expect(render(`${macro}{% call m(a=1, **{'b': 2}) %}{% endcall %}`)).toBe("['a', 'caller', 'b']");
});

it.each([
  ["{{ 7['a':] - d }}", 'TypeError'],
  ['{{ {[]: x.y.z} }}', 'UndefinedError'],
  ['{{ 5 | truncate(1) }}', 'AssertionError'],
  ['{% for x, in l %}{% endfor %}', 'TemplateSyntaxError'],
])('fails as Jinja2 in the order in which Python evaluates: %s', (source, kind) => {
  expect(fail(source, { d: 1, l: [[1]] }).kind).toBe(kind);
});

it.each([
  ["{{ 'a' or x|nosuch }}", 'a'],
  ["{{ 'a' if true else x|nosuch }}", 'a'],
  ['{{ 0[1:] | default(3) }}', '3'],
  ['{{ 7[1:] }}', ''],
])('computes as it compiles what Jinja2 computes then: %s', (source, expected) => {
  expect(render(source)).toBe(expected);
});

it.each(['default', 'debug', 'strict'] as const)(
  'prints nothing for an inline if without an else when undefined is %s',
  (kind) => {
    expect(render('[{{ 1 if n }}]', { n: 0 }, { undefined: kind })).toBe('[]');
  },
);

it("has a template's own macros by longer names with dbtMacros, so that the project's are called", () => {
  const m = makeFunction('m', '', () => 'of the project');
  const source = '{% macro m() %}own{% endmacro %}{{ m() }}, {{ dbt_macro__m() }}';
  const extensions = ['dbt', 'dbtMacros'] as const;
  expect(render(source, { m }, { extensions })).toBe('of the project, own');
});
