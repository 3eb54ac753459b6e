import type { AnalysisNode, ModelNode, TestNode } from '../../../project/manifest';
import { joinPath } from '../../../project/packages';
import { fqnOf, stemOf, uniqueId } from '../../../project/resources/ids';
import type { PackageSources, SourceFile } from '../../../project/sourceFiles';
import { addNode, type Parser } from '../parser';
import { captureDraft, checksumOf, codeOf, type Draft } from './draft';
import { finishNode, storedName } from './finishNode';

type FileType = 'model' | 'analysis' | 'test';

const SECTIONS = { model: 'models', analysis: 'analyses', test: 'data_tests' } as const;

/** Parses a file that is a node itself: a model, an analysis or a singular test. */
export function parseSqlFile(
  parser: Parser,
  sources: PackageSources,
  file: SourceFile,
  type: FileType,
): void {
  const draft = draftOfFile(parser, sources, file, type);
  const captured = captureDraft(parser, draft);
  if (captured) addNode(parser, nodeOfType(type, finishNode(parser, draft, captured)));
}

function draftOfFile(
  parser: Parser,
  sources: PackageSources,
  file: SourceFile,
  type: FileType,
): Draft {
  const packageName = sources.config.name;
  const name = stemOf(file.path);
  const path = type === 'analysis' ? `analysis/${file.relativePath}` : file.relativePath;
  const { rawCode, at } = codeOf(file.text, joinPath(sources.root, file.path));
  return {
    type,
    name,
    packageName,
    path,
    originalPath: file.path,
    uniqueId: uniqueId(type, packageName, name),
    fqn: fqnOf(packageName, path, name),
    rawCode,
    checksum: checksumOf(rawCode),
    at,
    entry: parser.properties.find(SECTIONS[type], packageName, name),
  };
}

function nodeOfType(
  type: FileType,
  node: ReturnType<typeof finishNode>,
): ModelNode | AnalysisNode | TestNode {
  switch (type) {
    case 'model':
      return { ...node, resource_type: 'model' };
    case 'analysis':
      return { ...node, resource_type: 'analysis', relation_name: null };
    case 'test':
      return {
        ...node,
        resource_type: 'test',
        test_metadata: null,
        column_name: null,
        file_key_name: null,
        attached_node: null,
        relation_name: storedName(node),
      };
  }
}
