import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';

const FILES = {
  'dbt_project.yml': 'name: lab\nprofile: lab\n',
  'profiles.yml': 'lab: {target: dev, outputs: {dev: {type: duckdb, path: lab.duckdb}}}\n',
  'seeds/things.csv': 'id,name,note\n1,one,a\n2,two,b\n',
  'seeds/seeds.yml':
    'seeds:\n  - name: things\n    config: {column_types: {id: bigint, name: varchar, note: varchar}}\n',
  'models/doubled.sql':
    "{{ config(materialized='table') }} select id * 2 as twice, name, note from {{ ref('things') }}",
  // Reads what is not there, which nobody notices before it is read itself.
  'models/wrong.sql': "{{ config(materialized='ephemeral') }} select * from nowhere",
  'packages.yml': 'packages: [{package: team/tools, version: 1.0.0}]\n',
  'dbt_packages/tools/dbt_project.yml': 'name: tools\nversion: "1.0.0"\n',
  'dbt_packages/tools/macros/deep/refuse.sql':
    "{% macro refuse() %}{{ exceptions.raise_compiler_error('not today') }}{% endmacro %}",
  'models/refused.sql':
    "{{ config(materialized='ephemeral') }} {% if execute and flags.WHICH == 'compile' %}{{ tools.refuse() }}{% endif %}",
  'models/hollow.sql': "{{ config(materialized='ephemeral') }}",
  'snapshots/kept.sql': `{% snapshot kept %}
{{ config(unique_key='id', strategy='timestamp', updated_at='since', alias='kept_' ~ var('to', 'here')) }}
select 1 as id, timestamp '2024-01-01' as since
{% if flags.WHICH == 'snapshot' %}from nowhere{% endif %}
{% endsnapshot %}`,
  'models/sources.yml': `sources:
  - name: raw
    freshness: {error_after: {count: 1, period: day}}
    loaded_at_field: at
    tables: [{name: gone}, {name: lost}]
models:
  - name: doubled
    config: {persist_docs: {columns: true}}
    columns: [{name: Twice, description: t}, {name: gone}, {name: Name, quote: true}]
unit_tests:
  - name: doubles
    model: doubled
    given: [{input: ref('things'), rows: [{id: 1}]}]
    expect: {rows: [{twice: 2}]}
`,
  'seeds/others.csv': 'id,price\n1,5\n',
  'seeds/others.yml':
    'seeds:\n  - name: others\n    config: {meta: {import: {key: [id], required: [price]}}, column_types: {id: bigint, price: bigint}}\n',
  'wrong/others.csv': 'Id,cost\n1,5\n',
  // Another order, a column too many, and one that is missing.
  'raw/things.csv': 'extra,name,id\nx,three,3\n',
};
let root = '';

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'cli-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  expect((await run('build')).exitCode).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true }));

function run(...words: string[]) {
  return runOurs(root, words);
}

it('shows the rows of SQL that stands on the command line, as dbt prints JSON', async () => {
  const sql = "select twice, name, null as nothing from {{ ref('doubled') }} order by 1";
  const { exitCode, console } = await run(
    ...['show', '--quiet', '--inline', sql, '--limit', '1', '--output', 'json'],
  );
  expect(exitCode).toBe(0);
  expect(console).toBe(`{
  "show": [
    {
      "twice": 2,
      "name": "one",
      "nothing": null
    }
  ]
}
`);
});

it('says of a node whose rows cannot be read what the database says, and where it stands', async () => {
  const { exitCode, console } = await run('show', '--select', 'wrong');
  expect(exitCode).toBe(2);
  expect(console).toMatch(
    /Encountered an error:\nRuntime Error\n {2}Runtime Error in model wrong \(models\/wrong.sql\)\n {4}Catalog Error: /,
  );
});

it('[R4] warns of described columns that a relation does not have; of quoted names upper and lower case count', async () => {
  const { console } = await run('run', '--select', 'doubled');
  expect(console).toContain(
    'In relation "lab"."main"."doubled": The following columns are specified in the schema but are not present in the database: gone, Name',
  );
});

it('says of the node that cannot be compiled, and not of the first that was chosen, which macros it called', async () => {
  const { exitCode, console } = await run('compile');
  expect(exitCode).toBe(2);
  expect(console).toContain(`Encountered an error:
Runtime Error
  Compilation Error in model refused (models/refused.sql)
    not today
    
    > in macro refuse (macros/deep/refuse.sql)
    > called by model refused (models/refused.sql)`);
});

// Stock dbt's lines: the statement of a snapshot that is made, and the first one of one that goes on.
it.each([
  ['{to: there}', 20],
  ['{}', 19],
])(
  'a snapshot that fails names the line of its statement as dbt does: --vars %j',
  async (vars, line) => {
    const { exitCode, console } = await run('snapshot', '--vars', vars);
    expect(exitCode).toBe(1);
    expect(console).toContain(`LINE ${line}: from nowhere`);
  },
);

it('writes no file of a node whose SQL is empty', async () => {
  expect((await run('compile', '--select', 'hollow', 'doubled')).exitCode).toBe(0);
  const target = path.join(root, 'target');
  expect(readdirSync(path.join(target, 'compiled/lab/models'))).not.toContain('hollow.sql');
  const manifest = JSON.parse(readFileSync(path.join(target, 'manifest.json'), 'utf8'));
  expect(manifest.nodes['model.lab.hollow']).toMatchObject({ compiled: true, compiled_path: null });
});

it('compiles SQL that stands on the command line', async () => {
  const { console } = await run('compile', '--quiet', '--inline', "from {{ ref('doubled') }}");
  expect(console).toBe('from "lab"."main"."doubled"\n');
});

it.each([
  ['compile', '--inline', '{{ nope() }}'],
  ['compile', '--inline', "{{ ref('nope') }}"],
  ['show', '--inline', 'select * from nope'],
])('ends with 2 where SQL on the command line is wrong: %s %s %s', async (...words) => {
  const { exitCode, console } = await run(...words);
  expect(exitCode).toBe(2);
  expect(console).toContain('nope');
});

it('keeps the tables of one engine for the other, and writes both formats', async () => {
  const words = ['--seeds-dir', 'raw', '--export', 'out', '--format'];
  const wasm = await run('build', '--engine', 'wasm', ...words, 'csv');
  expect(wasm.exitCode).toBe(0);
  const shown = await run('show', '--quiet', '--select', 'doubled', '--output', 'json');
  expect(JSON.parse(shown.console).show).toEqual([{ twice: 6, name: 'three', note: null }]);
  expect((await run('run', ...words, 'parquet')).exitCode).toBe(0);
  expect(readdirSync(path.join(root, 'out')).sort()).toEqual([
    'main.doubled.csv',
    'main.doubled.parquet',
    'main.kept_here.csv',
    'main.others.csv',
    'main.things.csv',
  ]);
  expect(readFileSync(path.join(root, 'out', 'main.doubled.csv'), 'utf8')).toBe(
    'twice,name,note\n6,three,\n',
  );
});

it('[W12] refuses a file without a column that its seed must have, and names it', async () => {
  const { exitCode, console } = await run('seed', '--seeds-dir', 'wrong');
  expect(exitCode).toBe(1);
  expect(console).toContain('Runtime Error in seed others (seeds/others.csv)');
  expect(console).toContain('others.csv lacks id, price. It has Id, cost.');
  expect(console).toContain('1 of 2 ERROR');
});

it('[G1] says of a list without nodes what dbt says, and of other commands that there is nothing to do', async () => {
  const lastLine = async (name: string) =>
    (await run(name, '-s', 'nope')).console.trim().split('\n').at(-1)?.slice(10);
  expect(await lastLine('ls')).toBe('No nodes selected!');
  expect(await lastLine('run')).toMatch(/^Nothing to do/);
});

it('[G1] lists a unit test with the checksum that dbt knows it by', async () => {
  const words = ['--output', 'json', '--output-keys', 'name', 'checksum'];
  const { console } = await run('ls', '--quiet', '-s', 'test_type:unit', ...words);
  // As stock dbt lists it.
  expect(console).toBe(
    '{"name": "doubles", "checksum": "9f81d804e82a9b9133faaeb0b1ca5d90070ad7771f65267b667efb7b023ab6ff"}\n',
  );
});

it('[D7] debug looks at the connection alone when it is asked to, and tells all of it', async () => {
  const { exitCode, console } = await run('debug', '--connection');
  expect(exitCode).toBe(0);
  expect(console).toContain('Skipping steps before connection verification');
  expect(console).not.toContain('Configuration:');
  expect(console).toContain('  external_root: .');
  expect(console).toContain('  disable_transactions: False');
});

it('[T1] compile leaves out the SQL of ephemeral models when it is asked to', async () => {
  const { exitCode, console } = await run(
    'compile',
    '--quiet',
    '--no-inject-ephemeral-ctes',
    '--inline',
    "from {{ ref('wrong') }}",
  );
  expect({ exitCode, console }).toEqual({ exitCode: 0, console: 'from __dbt__cte__wrong\n' });
});

it('[D7] debug says where profiles.yml lies when it is asked for that alone', async () => {
  const { exitCode, console } = await run('debug', '--config-dir');
  expect(exitCode).toBe(0);
  expect(console).toMatch(/To view your profiles.yml file, run:\n\n.*open .*cli-/);
});

it('[D3] goes on after a source whose age could not be asked for, with --fail-fast too', async () => {
  const { exitCode, console } = await run('source', 'freshness', '--fail-fast');
  expect(exitCode).toBe(1);
  expect(console.match(/ERROR freshness of raw\.\w+/g)).toHaveLength(2);
  expect(console).not.toContain('CANCEL');
});

it.each([
  [[], 'Missing command'],
  [['frobnicate'], 'No such command'],
  [['run', '--nosuch'], 'No such option'],
  [['run', '--threads', 'many'], 'is not a valid integer'],
  [['run', '--threads', '0'], 'must be greater than 0'],
  [['run', '--no-full-refresh'], 'No such option'],
  [['run', '--event-time-end', '2024-01-01'], 'must also be present'],
  [['run', '--select'], 'requires an argument'],
  [['run', '--project-dir', 'nowhere'], 'does not exist'],
  [['run', '--seeds-dir', 'nowhere'], 'does not exist'],
  [['run', '--format', 'xlsx'], 'is not one of'],
])('says bad usage in one line and ends with 2: %j', async (words, reason) => {
  const { exitCode, console } = await run(...words);
  expect(exitCode).toBe(2);
  expect(console).toContain(reason);
  expect(console.trim().split('\n')).toHaveLength(1);
});

it('ends as dbt where dbt_project.yml is no YAML: before its first line', async () => {
  const folder = path.join(root, 'broken');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'dbt_project.yml'), 'name: lab\nprofile: lab\nmodels: a: b\n');
  for (const command of ['build', 'clean']) {
    const { exitCode, console } = await runOurs(folder, [command, '--profiles-dir', '..']);
    expect(exitCode).toBe(2);
    expect(console.replace(/^[\d:]+ +/, '').trimEnd()).toBe(`Encountered an error:
Runtime Error
  Syntax error near line 3
  ------------------------------
  1  | name: lab
  2  | profile: lab
  3  | models: a: b
  
  Raw Error:
  ------------------------------
  mapping values are not allowed in this context
    in "<unicode string>", line 3, column 10`);
  }
});

it('finds the project around the folder that it is run in', async () => {
  const { exitCode, console } = await runOurs(path.join(root, 'models'), ['ls', '-s', 'doubled']);
  expect(exitCode).toBe(0);
  expect(console).toContain('lab.doubled');
});

it('says where a profile is missing', async () => {
  const home = process.env.HOME;
  const profile = path.join(root, 'profiles.yml');
  rmSync(profile);
  try {
    process.env.HOME = root;
    expect(await run('parse')).toMatchObject({
      exitCode: 2,
      console: `Error: Invalid value for '--profiles-dir': Path '${root}/.dbt' does not exist.\n`,
    });
    mkdirSync(path.join(root, '.dbt'));
    const { exitCode, console, beside } = await run('parse');
    expect(exitCode).toBe(2);
    expect(console).toMatch(/Runtime Error\n {2}Could not find profile named 'lab'\n$/);
    expect(beside).toContain('Write one beside dbt_project.yml: lab: {target: dev');
  } finally {
    if (home === undefined) delete process.env.HOME;
    else process.env.HOME = home;
    writeFileSync(profile, FILES['profiles.yml']);
  }
});

it.each(['{}', '{"args": {"which": "run"}, "results": [{}]}', '[]'])(
  'retries nothing of a file that does not tell of a run: %s',
  async (text) => {
    mkdirSync(path.join(root, 'other'), { recursive: true });
    writeFileSync(path.join(root, 'other', 'run_results.json'), text);
    const { exitCode, console } = await run('retry', '--state', 'other');
    expect(exitCode).toBe(2);
    expect(console).toMatch(/^Error: .*other\/run_results.json does not tell of a run/);
  },
);

it('says what it can do when it is asked, and runs nothing', async () => {
  const help = await run('build', '--help');
  expect(help.exitCode).toBe(0);
  expect(help.console).toContain('Usage: shopsmart build [OPTIONS]');
  expect(help.console).toMatch(/-f, --full-refresh/);
  expect(help.console).not.toContain('--output-keys');
  expect((await run('--help')).console).toContain(
    'Commands: build, clean, clone, compile, debug, deps, freshness, generate',
  );
  expect(await run('--version')).toMatchObject({
    exitCode: 0,
    console: expect.stringContaining('dbt-core: 1.11'),
  });
});

it('[D10] a macro sees the arguments of its command as click gives them', async () => {
  const sql =
    "select '{{ invocation_args_dict.exclude }} {{ flags.PRINTER_WIDTH }} {{ this.nope }}'";
  const { console } = await run('compile', '--quiet', '--inline', sql);
  expect(console).toBe("select '() 80 '\n");
});

it('[D11] SQL of the command line that cannot be parsed is told of before anything is counted', async () => {
  const linesOf = async (sql: string) =>
    (await run('show', '--inline', sql)).console
      .replace(/^\d\d:\d\d:\d\d {2}/gm, '')
      .split('\n')
      .slice(2, -1);
  // As stock dbt says them.
  expect(await linesOf('select {{ foo(')).toEqual([
    'Error while parsing node: inline_query',
    "unexpected 'end of template'",
    '  line 1',
    '    select {{ foo(',
    'Encountered an error:',
    'Error parsing inline query',
  ]);
  expect(await linesOf("{{ source('raw', 'zz') }}")).toEqual([
    'Error while parsing node: inline_query',
    "Sql_Operation 'sql_operation.lab.inline_query' (from remote system.sql) depends on a source named 'raw.zz' which was not found",
    'Encountered an error:',
    'Error parsing inline query',
  ]);
  expect(await linesOf("{{ env_var('ZZ') }}")).toEqual([
    'Encountered an error:',
    'Parsing Error',
    "  Env var required but not provided: 'ZZ'",
  ]);
  expect((await linesOf('{{ this.nope() }}')).at(-1)).toContain(
    "'dbt.adapters.duckdb.relation.DuckDBRelation object' has no attribute 'nope'",
  );
});

it('[D11] show loads a seed anew and answers with all rows of its file, as agate reads them', async () => {
  const { exitCode, console } = await run('show', '--select', 'others', '--limit', '1');
  expect(exitCode).toBe(0);
  expect(console).toContain('1 of 1 OK loaded seed file main.others');
  const json = await run('show', '--quiet', '--select', 'things', '--output', 'json');
  expect(JSON.parse(json.console).show).toEqual([
    { id: '1', name: 'one', note: 'a' },
    { id: '2', name: 'two', note: 'b' },
  ]);
});

it('[R7] a contract is held to in each run of an incremental model, not in the first alone', async () => {
  const write = (type: string) =>
    writeFileSync(
      path.join(root, 'models', 'bound.sql'),
      `{{ config(materialized='incremental', on_schema_change='append_new_columns') }} select 1::${type} as id`,
    );
  write('integer');
  writeFileSync(
    path.join(root, 'models', 'bound.yml'),
    'models: [{name: bound, config: {contract: {enforced: true}}, columns: [{name: id, data_type: integer}]}]',
  );
  const build = () => run('run', '--select', 'bound');
  expect((await build()).exitCode).toBe(0);
  expect((await build()).exitCode).toBe(0);
  write('varchar');
  const { exitCode, console } = await build();
  expect(exitCode).toBe(1);
  expect(console).toContain('This model has an enforced contract that failed.');
});

it('[R10] makes the schemas that nodes are built into, and no other', async () => {
  writeFileSync(
    path.join(root, 'profiles.yml'),
    `lab: {target: dev, outputs: {dev: {type: duckdb, path: lab.duckdb}, else: {type: duckdb, path: lab.duckdb, schema: elsewhere}}}\n`,
  );
  // An ephemeral model is built nowhere.
  expect((await run('run', '--target', 'else', '--select', 'wrong')).exitCode).toBe(0);
  const asked =
    "select count(*) as n from information_schema.schemata where schema_name = 'elsewhere'";
  const { console } = await run('show', '--quiet', '--output', 'json', '--inline-direct', asked);
  expect(JSON.parse(console).show).toEqual([{ n: 0 }]);
});

it("takes the flags of profiles.yml's config with a warning, and refuses those of both files", async () => {
  const dir = path.join(root, 'flagged');
  mkdirSync(path.join(dir, 'models'), { recursive: true });
  const profiles = `${FILES['profiles.yml']}config: {warn_error: true}\n`;
  writeFileSync(path.join(dir, 'profiles.yml'), profiles);
  writeFileSync(path.join(dir, 'dbt_project.yml'), FILES['dbt_project.yml']);
  const refused = await runOurs(dir, ['parse']);
  expect(refused.exitCode).toBe(2);
  expect(refused.console).toContain("User config should be moved from the 'config' key");
  writeFileSync(
    path.join(dir, 'dbt_project.yml'),
    `${FILES['dbt_project.yml']}flags: {quiet: true}\n`,
  );
  expect((await runOurs(dir, ['parse'])).beside).toContain(
    "Do not specify both 'config' in profiles.yml and 'flags' in dbt_project.yml",
  );
});

it('fails a model whose materialization runs no statement main', async () => {
  const dir = path.join(root, 'hollowed');
  for (const folder of ['models', 'macros']) mkdirSync(path.join(dir, folder), { recursive: true });
  for (const name of ['dbt_project.yml', 'profiles.yml'] as const)
    writeFileSync(path.join(dir, name), FILES[name]);
  writeFileSync(
    path.join(dir, 'macros/m.sql'),
    "{% materialization idle, default %}{{ return({'relations': []}) }}{% endmaterialization %}",
  );
  writeFileSync(path.join(dir, 'models/a.sql'), "{{ config(materialized='idle') }} select 1");
  const { exitCode, console } = await runOurs(dir, ['run']);
  expect(exitCode).toBe(1);
  expect(console).toContain('main is not being called during running model');
});

const IN_INLINE =
  '{% call statement("x", fetch_result=true) %}select 1 as a{% endcall %}{{ load_result("x").data }}';

// What stock dbt answers, rendered by dbt itself.
it.each([
  ['{{ config(tags="t") }}{{ config.get("materialized") }} {{ model.config.tags }}', "view ['t']"],
  ['{{ selected_resources }}', "['sql_operation.lab.inline_query']"],
  [IN_INLINE, '[(1,)]'],
  ['{{ api.Column.from_description("q", "numeric(10,2)").data_type }}', 'numeric(10,2)'],
  [
    '{{ api.Column("c", "string").dtype }} {{ api.Column.create("c", "string").dtype }}',
    'string TEXT',
  ],
  ['{{ this.information_schema("tables") }}', '"lab".INFORMATION_SCHEMA.tables'],
  [
    '{{ this.information_schema_only() }} {{ this.quoted("a b") }}',
    '"lab".INFORMATION_SCHEMA "a b"',
  ],
  ['{{ this.render_limited() }} {{ this.catalog }}', '"lab"."main"."inline_query" None'],
  ['{{ sql }} {{ adapter.is_motherduck() }}', 'None False'],
])('renders %s', async (sql, expected) => {
  const { console } = await run('compile', '--quiet', '--inline', sql);
  expect(console.trim()).toBe(expected);
});

it.each([
  [
    '{% for part in this %}{% endfor %}',
    'This capability has been removed from objects of this type.',
  ],
  ['{{ adapter.dispatch("x", ["lab"]) }}', "got a <class 'list'> macro_namespace argument"],
  ['{{ config.meta_require("x") }}', "does not define a required config parameter 'x'."],
  ['{{ this.nosuch < 1 }}', "'nosuch' is undefined"],
  ['{{ 1 | nosuch }}', "No filter named 'nosuch'.\n  line 1"],
  ['{{ exceptions.nosuch() }}', "'dict object' has no attribute 'nosuch'"],
])('refuses %s', async (sql, words) => {
  expect((await run('compile', '--inline', sql)).console).toContain(words);
});
