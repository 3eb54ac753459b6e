import { textOr } from '../../../base/data';
import type { Span } from '../../../base/span';
import { collectDefinitions } from '../../../jinja/definitions';
import { unclosedBlock } from '../../../jinja/withoutRest';
import { joinPath } from '../../../project/packages';
import type { PropertyEntry } from '../../../project/properties';
import { readQuoting, relationText } from '../../../project/relationName';
import { fqnOf, stemOf, uniqueId } from '../../../project/resources/ids';
import { parseReference } from '../../../project/resources/referenceText';
import type { PackageSources, SourceFile } from '../../../project/sourceFiles';
import { stripText } from '../../../python/text/whitespace';
import { guardTemplate } from '../capture';
import { addNode, type Parser } from '../parser';
import { captureDraft, checksumOf, type Draft } from './draft';
import { finishNode } from './finishNode';

/** A snapshot as its file or its properties define it. */
interface SnapshotText {
  readonly name: string;
  readonly code: string;
  readonly path: string;
  readonly originalPath: string;
  readonly fqn: readonly string[];
  readonly at: Span;
  /** What the checksum is made of: dbt takes the whole file for changed. */
  readonly fileText: string;
}

/** Parses the `{% snapshot %}` blocks of a file. */
export function parseSnapshotFile(parser: Parser, sources: PackageSources, file: SourceFile): void {
  const { parseEnvironment } = parser.session;
  const packageName = sources.config.name;
  const name = joinPath(sources.root, file.path);
  const at = { file: name, line: 1, column: 1 };
  const unclosed = unclosedBlock(file.text);
  if (unclosed !== undefined) {
    parser.problems.report('template-error', { kind: 'CompilationError', message: unclosed }, at);
    return;
  }
  const blocks = guardTemplate(parser, at, () =>
    collectDefinitions(parseEnvironment.parse(file.text, { name })),
  );
  for (const block of blocks ?? []) {
    if (block.kind !== 'snapshot') continue;
    parseSnapshot(parser, packageName, {
      name: block.name,
      code: block.body,
      path: file.relativePath,
      originalPath: file.path,
      fqn: [...fqnOf(packageName, file.relativePath, stemOf(file.path)), block.name],
      at: { ...block.span, file: name },
      fileText: file.text,
    });
  }
}

/** Parses a properties entry that is a snapshot itself, because it names its `relation:`. */
export function parseYamlSnapshot(parser: Parser, entry: PropertyEntry): void {
  const { relation } = entry.data;
  if (typeof relation !== 'string') return;
  if (parseReference(relation) === undefined) {
    parser.problems.report(
      'yaml-shape',
      { where: '"relation:" of a snapshot', expected: "ref('model') or source('source', 'table')" },
      entry.at(['relation']),
    );
    return;
  }
  parseSnapshot(parser, entry.packageName, {
    name: entry.name,
    code: `select * from {{ ${relation} }}`,
    path: `${entry.relativePath}/${entry.name}.sql`,
    originalPath: entry.path,
    fqn: fqnOf(entry.packageName, entry.relativePath, entry.name),
    at: entry.at(['name']),
    fileText: entry.fileText,
  });
}

function parseSnapshot(parser: Parser, packageName: string, snapshot: SnapshotText): void {
  const { code: rawCode, fileText, ...place } = snapshot;
  const draft: Draft = {
    ...place,
    type: 'snapshot',
    packageName,
    uniqueId: uniqueId('snapshot', packageName, snapshot.name),
    rawCode,
    checksum: checksumOf(stripText(fileText)),
    entry: parser.properties.find('snapshots', packageName, snapshot.name),
  };
  const captured = captureDraft(parser, draft);
  if (!captured) return;
  const node = finishNode(parser, draft, captured);
  const database = textOr(node.config.target_database, '') || node.database;
  const schema = textOr(node.config.target_schema, '') || node.schema;
  const quoting = readQuoting(parser.session.project.config.quoting);
  addNode(parser, {
    ...node,
    database,
    schema,
    resource_type: 'snapshot',
    relation_name: relationText({ database, schema, identifier: node.alias }, quoting),
  });
}
