/** A project that is meant to do harm, and what is said of it: `problem-code words` of its first problem. */
export interface Hostile {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly says: RegExp;
}

const models = (count: number, text: (at: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`models/m${at}.sql`, text(at)]));

const model = (sql: string) => ({ 'models/a.sql': sql });

const templates: readonly (readonly [name: string, sql: string, says: RegExp])[] = [
  [
    'a loop without end',
    '{% for i in range(10**12) %}{% endfor %}',
    /^template-error .*(steps|items)/,
  ],
  ['a sum without end', '{{ range(10**12) | sum }}', /MemoryError/],
  ['an iterator without end', '{{ modules.itertools.cycle([1]) | sum }}', /MemoryError/],
  [
    'all orders of a hundred',
    '{{ modules.itertools.permutations(range(100)) | list }}',
    /MemoryError/,
  ],
  [
    'a product of no bounds',
    "{{ modules.itertools.product('ab', repeat=10**9) | list }}",
    /MemoryError/,
  ],
  ['a text of ten thousand million letters', "{{ 'x' * 10**10 }}", /MemoryError/],
  ['a padding as long', "{{ '{:10000000000}'.format(1) }}", /MemoryError|ValueError/],
  [
    'an indent as long',
    "{{ 'a\\nb' | indent(10**10) }}",
    /MemoryError: a value has become too large/,
  ],
  ['ten thousand million decimals', "{{ '%.10000000000f' % 1 }}", /MemoryError/],
  [
    'a letter that becomes a million, a million times',
    "{{ ('a' * 10**6) | replace('', 'b' * 10**6) }}",
    /MemoryError: a value has become too large/,
  ],
  ['a thousand million paragraphs', '{{ lipsum(n=10**9) }}', /MemoryError/],
  ['a batch that is filled without end', '{{ [1] | batch(10**10, 0) | list }}', /MemoryError/],
  [
    'lists that are too deep for JSON',
    '{% set n = namespace(d=[]) %}{% for i in range(50000) %}{% set n.d = [n.d] %}{% endfor %}{{ tojson(n.d) }}',
    /RecursionError/,
  ],
  [
    'an int that doubles its digits',
    '{% set n = namespace(x=9) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}',
    /MemoryError: an int has too many digits/,
  ],
  [
    'a list that doubles',
    '{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}',
    /MemoryError/,
  ],
  [
    'a text that doubles',
    "{% set n = namespace(x='x') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    /BudgetExceeded: the values that the render makes or reads are too large/,
  ],
  [
    'ten thousand blocks in one another',
    '{% if 1 %}'.repeat(1e4) + '{% endif %}'.repeat(1e4),
    /RecursionError/,
  ],
  ['ten thousand brackets', `{{ ${'('.repeat(1e4)}1${')'.repeat(1e4)} }}`, /RecursionError/],
  ['ten thousand operators', `{{ ${'1 + '.repeat(2e4)}1 }}`, /RecursionError/],
  [
    'a pattern that tries without end',
    "{{ modules.re.search('(a|aa)+$', 'a' * 60 ~ 'b') }}",
    /BudgetExceeded: the pattern '\(a\|aa\)\+\$' took more than 20000000 steps on a text of 61 /,
  ],
  ['a file outside of the project', "{% include '../../etc/passwd' %}", /TypeError: no loader/],
];

const laughs = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 11 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(10)}]`),
].join('\n');

const COUNT = 10_000;

export const HOSTILE: readonly Hostile[] = [
  ...templates.map(([name, sql, says]) => ({ name, files: model(sql), says })),
  {
    name: 'a model that reads itself',
    files: model("select * from {{ ref('a') }}"),
    says: /^cycle Found a cycle: model.shop.a --> model.shop.a$/,
  },
  {
    name: 'a cycle of ten thousand models',
    files: models(COUNT, (at) => `select * from {{ ref('m${(at + 1) % COUNT}') }}`),
    says: /^cycle Found a cycle: model.shop.m0 --> /,
  },
  {
    name: 'a macro that calls itself',
    files: {
      'macros/a.sql': '{% macro a() %}{{ a() }}{% endmacro %}',
      ...model('{{ a() }}'),
    },
    says: /RecursionError: maximum recursion depth exceeded/,
  },
  {
    name: 'macros that call one another ten thousand deep',
    files: {
      'macros/a.sql':
        '{% macro a(n) %}{{ b(n) }}{% endmacro %}{% macro b(n) %}{% if n %}{{ a(n - 1) }}{% endif %}{% endmacro %}',
      ...model(`{{ a(${COUNT}) }}`),
    },
    says: /RecursionError: maximum recursion depth exceeded/,
  },
  {
    name: 'ten thousand refs to nothing',
    files: models(COUNT, (at) => `select * from {{ ref('gone_${at}') }}`),
    says: /^ref-not-found .*'gone_0' which was not found/,
  },
  {
    name: 'aliases of aliases in a properties file',
    files: { 'models/a.yml': `version: 2\n${laughs}` },
    says: /^yaml-invalid .*more than 1000000 values/,
  },
  {
    name: 'aliases of aliases in dbt_project.yml',
    files: { 'dbt_project.yml': `name: shop\nprofile: shop\n${laughs}` },
    says: /^yaml-invalid .*more than 1000000 values/,
  },
  {
    name: 'an alias that holds itself',
    files: { 'models/a.yml': 'models:\n  - name: a\n    meta: &a {x: *a}\n' },
    says: /^yaml-invalid .*nested more than 300 deep/,
  },
  {
    name: 'twenty thousand lists in one another',
    files: { 'models/a.yml': '['.repeat(2e4) + ']'.repeat(2e4) },
    says: /^yaml-invalid .*nested too deeply/,
  },
  {
    name: 'mappings that are deep but no too deep for the parser',
    files: { 'models/a.yml': `${'{a: '.repeat(500)}1${'}'.repeat(500)}` },
    says: /^yaml-invalid .*nested more than 300 deep/,
  },
  ...['/etc', ''].map((path) => ({
    name: `model-paths: [${JSON.stringify(path)}]`,
    files: { 'dbt_project.yml': `name: shop\nprofile: shop\nmodel-paths: ["${path}"]\n` },
    says: /^path-outside "model-paths" names .* which is no folder inside the project$/,
  })),
  ...['../../etc', '/etc'].map((path) => ({
    name: `a package in ${path}`,
    files: { 'packages.yml': `packages: [{local: "${path}"}]` },
    says: /^path-outside "local" names/,
  })),
  {
    name: 'a package whose name climbs out of dbt_packages',
    files: { 'packages.yml': 'packages: [{package: "../../../etc", version: 1.0.0}]' },
    says: /^package-not-installed The package etc is not in dbt_packages\//,
  },
  {
    name: 'one name for two models',
    files: { ...model('select 1'), 'models/deep/a.sql': 'select 2' },
    says: /^name-twice Two models are called "a": models\/a.sql and models\/deep\/a.sql$/,
  },
  {
    name: 'one name for two macros',
    files: { 'macros/a.sql': '{% macro m() %}{% endmacro %}{% macro m() %}{% endmacro %}' },
    says: /^name-twice Two macros are called "m"/,
  },
  {
    name: 'one name for two tables of a source',
    files: { 'models/a.yml': 'sources: [{name: s, tables: [{name: t}, {name: t}]}]' },
    says: /^name-twice Two sources are called "t"/,
  },
];

/** Projects that are only large, and have nothing wrong. */
export const LARGE: readonly Omit<Hostile, 'says'>[] = [
  {
    name: 'a macro of a megabyte',
    files: {
      'macros/a.sql': `{% macro a() %}${"{{ 'x' }} abcdefgh\n".repeat(60_000)}{% endmacro %}`,
      ...model('select {{ a() | length }}'),
    },
  },
  {
    name: 'a million tags that are never closed',
    files: model("select {{ ('<' * 10**6) | striptags | length }}"),
  },
  {
    name: 'a chain of ten thousand models',
    files: models(COUNT, (at) => (at === 0 ? 'select 1' : `select * from {{ ref('m${at - 1}') }}`)),
  },
  {
    name: "packages that name one another, and JavaScript's own names",
    files: {
      'packages.yml': 'packages: [{local: inner}, {local: .}]',
      'inner/dbt_project.yml': 'name: inner\nprofile: shop\n',
      'inner/packages.yml': 'packages: [{local: .}]',
      'models/constructor.sql': "select * from {{ ref('__proto__') }}",
      'models/__proto__.sql': 'select {{ toString }}',
      'models/a.yml': 'models: [{name: __proto__, meta: {constructor: 1}}, {name: constructor}]',
    },
  },
];

/** Ephemeral models that read from one another. */
export const EPHEMERAL_CHAIN: Readonly<Record<string, string>> = models(1500, (at) =>
  at === 0
    ? "{{ config(materialized='ephemeral') }} select 1"
    : `{{ config(materialized='${at === 1499 ? 'view' : 'ephemeral'}') }} select * from {{ ref('m${at - 1}') }}`,
);
