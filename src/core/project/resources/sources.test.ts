import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

const open = (yaml: string, project = '') =>
  openTexts({
    'dbt_project.yml': `name: shop\nprofile: shop\n${project}`,
    'models/raw/s.yml': yaml,
  });

it('[P27] stands where its schema says, which is its own name by default', async () => {
  const { node } = await open(`
sources:
  - name: raw
    tables: [{name: a}, {name: b, identifier: tbl_b}]
  - name: far
    database: lake
    schema: landing
    tables: [{name: c}]
`);
  expect(node('source.shop.raw.a').relation_name).toBe('"my_dbt"."raw"."a"');
  expect(node('source.shop.raw.b')).toMatchObject({
    identifier: 'tbl_b',
    relation_name: '"my_dbt"."raw"."tbl_b"',
  });
  expect(node('source.shop.far.c').relation_name).toBe('"lake"."landing"."c"');
  expect(node('source.shop.raw.a').fqn).toEqual(['shop', 'raw', 'raw', 'a']);
});

it('[P27] takes an empty name for none, as a variable may make it', async () => {
  const { node } = await open(`
sources:
  - name: raw
    database: "{{ var('elsewhere', '') }}"
    schema: "{{ var('elsewhere', '') }}"
    tables: [{name: a, identifier: ''}]
  - {name: none, database: '', schema: '', tables: [{name: b}]}
`);
  expect(node('source.shop.none.b')).toMatchObject({
    unrendered_database: null,
    unrendered_schema: null,
  });
  expect(node('source.shop.raw.a').relation_name).toBe('"my_dbt"."raw"."a"');
});

it('[P27] gets its config from dbt_project.yml, the source and the table, in this order', async () => {
  const { node } = await open(
    `
sources:
  - name: raw
    description: the raw data
    tags: [of_source]
    meta: {a: source, b: source}
    freshness: {warn_after: {count: 1, period: day}}
    loaded_at_field: at
    tables:
      - name: a
      - name: b
        tags: [of_table]
        config: {meta: {b: table}}
        freshness: null
`,
    'sources: {shop: {+tags: of_project, +meta: {a: project, c: project}}}',
  );
  expect(node('source.shop.raw.a')).toMatchObject({
    // As dbt has it: tags of dbt_project.yml never come down to a source.
    tags: ['of_source'],
    meta: { a: 'source', b: 'source', c: 'project' },
    source_description: 'the raw data',
    source_meta: { a: 'source', b: 'source' },
    loaded_at_field: 'at',
    freshness: { warn_after: { count: 1n, period: 'day' } },
  });
  expect(node('source.shop.raw.b')).toMatchObject({
    tags: ['of_source', 'of_table'],
    meta: { a: 'source', b: 'table', c: 'project' },
    freshness: null,
  });
});

it('[P27] may be disabled, alone or altogether', async () => {
  const { session } = await open(`
sources:
  - {name: gone, config: {enabled: false}, tables: [{name: a}]}
  - {name: half, tables: [{name: a}, {name: b, config: {enabled: false}}]}
`);
  expect([...session.manifest.nodes.keys()]).toEqual(['source.shop.half.a']);
  expect([...session.manifest.disabled.keys()]).toEqual([
    'source.shop.gone.a',
    'source.shop.half.b',
  ]);
});

it('[P25] hangs tests on a table and its columns', async () => {
  const { node } = await open(`
sources:
  - name: raw
    tables:
      - name: a
        columns: [{name: id, data_tests: [not_null]}]
`);
  const test = node('test.shop.source_not_null_raw_a_id.81923bad25');
  expect(test).toMatchObject({
    sources: [['raw', 'a']],
    attached_node: null,
    file_key_name: 'sources.raw',
  });
  expect(test.depends_on.nodes).toEqual(['source.shop.raw.a']);
});

it('[P27] takes each limit of a freshness whole, and what is known of its age from one place', async () => {
  const { node, complaints, said } = await open(
    `
sources:
  - name: raw
    freshness: {warn_after: {count: 1, period: day}}
    loaded_at_query: select now()
    tables:
      - {name: more, freshness: {error_after: {count: 9, period: day}}}
      - {name: half, config: {freshness: {warn_after: {count: 2}, filter: a > 1}}}
      - {name: own, loaded_at_field: at}
      - {name: ours, config: {loaded_at_field: at}}
      - {name: unknown, loaded_at_field: null}
  - {name: other, loaded_at_field: at, tables: [{name: a, config: {freshness: {}}}]}
`,
    'sources: {shop: {+freshness: {error_after: {count: 3, period: hour}}}}',
  );
  const day = { count: 1n, period: 'day' };
  const none = { count: null, period: null };
  expect(node('source.shop.raw.more').freshness).toEqual({
    warn_after: day,
    error_after: { count: 9n, period: 'day' },
    filter: null,
  });
  expect(node('source.shop.raw.half').freshness).toEqual({
    warn_after: day,
    error_after: none,
    filter: 'a > 1',
  });
  for (const id of ['source.shop.raw.own', 'source.shop.raw.ours'] as const)
    expect(node(id)).toMatchObject({ loaded_at_field: 'at', loaded_at_query: null });
  expect(node('source.shop.other.a').freshness).toEqual({
    warn_after: none,
    error_after: { count: 3n, period: 'hour' },
    filter: null,
  });
  expect(complaints).toEqual([]);
  expect(said).toEqual([
    expect.stringContaining("A loaded_at_field must be specified for source 'raw.unknown'."),
  ]);
});

it('[P27] says of a freshness, and of a name, that cannot be read', async () => {
  const { complaints } = await open(`
sources:
  - name: raw
    loaded_at_field: ''
    tables:
      - {name: a, freshness: {warn_after: {count: one, period: day}}}
      - {name: b, freshness: {warn: {count: 1, period: day}}}
      - {name: c, config: {freshness: soon}}
      - {name: off}
      - {name: d, loaded_at_field: at, loaded_at_query: select now()}
`);
  expect(complaints.map((text) => text.split(' ')[0])).toEqual([
    ...['yaml-shape', 'config-invalid', 'config-invalid', 'config-invalid', 'config-invalid'],
    'config-invalid',
  ]);
});
