import { joinPath } from '../../../project/packages';
import { fqnOf, stemOf, uniqueId } from '../../../project/resources/ids';
import type { PackageSources, SourceFile } from '../../../project/sourceFiles';
import { nothingCaptured } from '../capture';
import { addNode, type Parser } from '../parser';
import { checksumOf, type Draft } from './draft';
import { finishNode } from './finishNode';

/** Parses a seed's file: it has no Jinja, only configs. */
export function parseSeed(parser: Parser, sources: PackageSources, file: SourceFile): void {
  const packageName = sources.config.name;
  const name = stemOf(file.path);
  const draft: Draft = {
    type: 'seed',
    name,
    packageName,
    path: file.relativePath,
    originalPath: file.path,
    uniqueId: uniqueId('seed', packageName, name),
    fqn: fqnOf(packageName, file.relativePath, name),
    rawCode: '',
    checksum: file.checksum ?? checksumOf(file.text),
    at: { file: joinPath(sources.root, file.path), line: 1, column: 1 },
    entry: parser.properties.find('seeds', packageName, name),
  };
  const node = finishNode(parser, draft, nothingCaptured());
  addNode(parser, { ...node, resource_type: 'seed', root_path: sources.root });
}
