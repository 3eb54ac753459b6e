import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runOurs } from '../parity/rounds/ourRounds';

const TELL = `{% for result in results %}{% set node = result.node.to_dict() %}
{% do log('TOLD ' ~ [node.name, node.get('compiled_code'), node.get('compiled_path'), node.build_path] | string, info=true) %}
{% endfor %}`;

const FILES = {
  'dbt_project.yml': 'name: lab\nprofile: lab\non-run-end: "{{ tell() }}"\n',
  'profiles.yml': 'lab: {target: dev, outputs: {dev: {type: duckdb, path: lab.duckdb}}}\n',
  'macros/tell.sql': `{% macro tell() %}${TELL}{% endmacro %}`,
  'models/built.sql': 'select 1 as id',
  'models/failed.sql': "select * from nowhere {{ '' if execute }}",
  'models/broken.sql': '{{ nope() if execute }}',
};
let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hooks-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

it('[R10] a hook at the end is told what was compiled of each node, and where its files lie', async () => {
  const { console } = await runOurs(root, ['run']);
  const at = (name: string, folder: string) => `target/${folder}/lab/models/${name}.sql`;
  expect(console.match(/(?<=TOLD ).*/g)?.sort()).toEqual([
    `['broken', None, None, None]`,
    `['built', 'select 1 as id', '${at('built', 'compiled')}', '${at('built', 'run')}']`,
    `['failed', 'select * from nowhere ', '${at('failed', 'compiled')}', '${at('failed', 'run')}']`,
  ]);
});
