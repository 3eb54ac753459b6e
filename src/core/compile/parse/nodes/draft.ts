import { sha256Hex } from '../../../base/checksum';
import type { DataObject } from '../../../base/data';
import { locate, type Span } from '../../../base/span';
import { CONTRACT } from '../../../project/defaultConfig';
import type { Project } from '../../../project/loadProject';
import type { Checksum, CompilableNode } from '../../../project/manifest';
import type { PropertyEntry } from '../../../project/properties';
import type { ModelVersion } from '../../../project/resources/versions';
import { stripText } from '../../../python/text/whitespace';
import { type Captured, captureText, type ParsedNode } from '../capture';
import { projectConfigFor } from '../configResolver';
import type { Parser } from '../parser';
import { jinjaOfPython } from './jinjaOfPython';

/** What is known of a compilable resource before its Jinja is asked. */
export interface Draft {
  readonly type: 'model' | 'analysis' | 'test' | 'snapshot' | 'seed' | 'operation' | 'function';
  readonly name: string;
  readonly packageName: string;
  readonly path: string;
  readonly originalPath: string;
  readonly uniqueId: string;
  readonly fqn: readonly string[];
  readonly rawCode: string;
  /** `sql` unless told otherwise. */
  readonly language?: CompilableNode['language'];
  readonly checksum: Checksum;
  readonly at: Span;
  readonly entry: PropertyEntry | undefined;
  readonly version?: ModelVersion | undefined;
  /** Tags that it has before its configs are read. */
  readonly tags?: readonly string[];
}

/** Renders a draft's code in the parse phase; a problem, and undefined, when its Jinja fails. */
export function captureDraft(parser: Parser, draft: Draft): Captured | undefined {
  const { language, rawCode, at } = draft;
  const jinja = language === 'python' && draft.type === 'model' ? jinjaOfPython(rawCode) : rawCode;
  return captureText(parser, parsedNodeOf(parser, draft), jinja, at);
}

/** The node as its Jinja may see it while it is parsed. */
export function parsedNodeOf({ session }: Parser, draft: Draft): ParsedNode {
  const { name, packageName, uniqueId, at } = draft;
  return {
    name,
    packageName,
    uniqueId,
    file: at.file,
    model: () => modelOf(session.project, draft),
  };
}

/** dbt's node before it is rendered: of its configs it has those of dbt_project.yml. */
function modelOf(project: Project, draft: Draft): DataObject {
  const { database, schema } = project.target;
  const config = Object.entries(projectConfigFor(project, draft)).filter(
    ([, value]) => value !== null,
  );
  return {
    database,
    schema,
    alias: draft.name,
    checksum: { ...draft.checksum },
    config: Object.fromEntries(config),
    tags: [],
    description: '',
    columns: {},
    meta: {},
    docs: { show: true },
    contract: { ...CONTRACT },
    unrendered_config: {},
    metrics: [],
    functions: [],
    refs: [],
    sources: [],
    depends_on: { macros: [], nodes: [] },
    ...identityOf(draft),
    raw_code: draft.rawCode,
    language: draft.language ?? 'sql',
  };
}

/** What tells a node from all others, by the manifest's names. */
export function identityOf(draft: Draft) {
  return {
    name: draft.name,
    resource_type: draft.type,
    package_name: draft.packageName,
    path: draft.path,
    original_file_path: draft.originalPath,
    unique_id: draft.uniqueId,
    fqn: [...draft.fqn],
  };
}

/** The code of a file without the blanks around it, and where it begins. */
export function codeOf(text: string, file: string): { rawCode: string; at: Span } {
  const rawCode = stripText(text);
  return { rawCode, at: { file, ...locate(text, text.indexOf(rawCode)) } };
}

/** dbt's checksum of a text. */
export function checksumOf(text: string): Checksum {
  return { name: 'sha256', checksum: sha256Hex(text) };
}
