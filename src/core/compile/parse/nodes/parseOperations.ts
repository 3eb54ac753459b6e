import { uniqueId } from '../../../project/resources/ids';
import type { PackageSources } from '../../../project/sourceFiles';
import { stripText } from '../../../python/text/whitespace';
import { addNode, type Parser } from '../parser';
import { captureDraft, checksumOf, type Draft } from './draft';
import { finishNode } from './finishNode';

/** Parses the hooks that a package runs before and after all nodes. */
export function parseOperations(parser: Parser, sources: PackageSources): void {
  const { onRunStart, onRunEnd } = sources.config;
  for (const [at, code] of onRunStart.entries())
    parseOperation(parser, sources, 'on-run-start', code, at);
  for (const [at, code] of onRunEnd.entries())
    parseOperation(parser, sources, 'on-run-end', code, at);
}

function parseOperation(
  parser: Parser,
  sources: PackageSources,
  event: 'on-run-start' | 'on-run-end',
  rawCode: string,
  index: number,
): void {
  const packageName = sources.config.name;
  const name = `${packageName}-${event}-${index}`;
  const draft: Draft = {
    type: 'operation',
    name,
    packageName,
    path: `hooks/${name}.sql`,
    originalPath: './dbt_project.yml',
    uniqueId: uniqueId('operation', packageName, name),
    fqn: [packageName, 'hooks', name],
    rawCode,
    checksum: checksumOf(stripText(sources.config.document.text)),
    at: sources.config.document.at([event, index]),
    entry: undefined,
    tags: [event],
  };
  const captured = captureDraft(parser, draft);
  if (!captured) return;
  const node = finishNode(parser, draft, captured);
  addNode(parser, {
    ...node,
    resource_type: 'operation',
    relation_name: null,
    index,
  });
}
