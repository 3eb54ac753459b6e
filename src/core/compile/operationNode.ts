import type { OperationNode } from '../project/manifest';
import { checksumOf } from './parse/nodes/draft';
import type { ParsedSession } from './session';

/** What sets one operation apart from another. */
export interface OperationParts {
  readonly name: string;
  readonly uniqueId: string;
  /** The file that messages name, as dbt does. */
  readonly file: string;
  readonly sql?: string;
  /** Whose macros it sees first; the project's where none is named. */
  readonly packageName?: string;
}

/** A node that stands in no file of the project: what a command itself wants compiled or called. */
export function makeOperation(
  { project, invocation }: ParsedSession,
  { name, uniqueId, file, sql = '', packageName = project.config.name }: OperationParts,
): OperationNode {
  const { database, schema } = project.target;
  return {
    resource_type: 'operation',
    name,
    package_name: packageName,
    path: name,
    original_file_path: file,
    unique_id: uniqueId,
    fqn: [packageName, 'sql', name],
    description: '',
    tags: [],
    meta: {},
    config: {},
    unrendered_config: {},
    created_at: invocation.startedAt.getTime() / 1000,
    at: { file, line: 1, column: 1 },
    database,
    schema,
    alias: name,
    relation_name: null,
    checksum: checksumOf(sql),
    raw_code: sql,
    language: 'sql',
    columns: {},
    docs: {},
    patch_path: null,
    doc_blocks: [],
    refs: [],
    sources: [],
    functions: [],
    depends_on: { macros: [], nodes: [] },
    constraints: [],
    group: null,
    index: 0,
  };
}
