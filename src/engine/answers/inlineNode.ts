import { checksumOf } from '../../core/compile/parse/nodes/draft';
import type { ParsedSession } from '../../core/compile/session';
import type { OperationNode } from '../../core/project/manifest';

const NAME = 'inline_query';

/** The SQL of `--inline` as a node: it stands in no file, and what it refers to need not be known before. */
export function inlineNode({ project, invocation }: ParsedSession, sql: string): OperationNode {
  const { name: packageName } = project.config;
  const { database, schema } = project.target;
  const rawCode = sql.trim();
  return {
    resource_type: 'operation',
    name: NAME,
    package_name: packageName,
    path: NAME,
    original_file_path: 'from remote system.sql',
    unique_id: `sql_operation.${packageName}.${NAME}`,
    fqn: [packageName, 'sql', NAME],
    description: '',
    tags: [],
    meta: {},
    config: {},
    unrendered_config: {},
    created_at: invocation.startedAt.getTime() / 1000,
    at: { file: '--inline', line: 1, column: 1 },
    database,
    schema,
    alias: NAME,
    relation_name: null,
    checksum: checksumOf(rawCode),
    raw_code: rawCode,
    language: 'sql',
    columns: {},
    docs: {},
    patch_path: null,
    doc_blocks: [],
    refs: [],
    sources: [],
    depends_on: { macros: [], nodes: [] },
    constraints: [],
    group: null,
    index: 0,
  };
}
