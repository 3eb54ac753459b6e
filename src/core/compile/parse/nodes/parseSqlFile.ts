import { type DataObject, isDataObject, objectList, textOr, textOrNull } from '../../../base/data';
import type { AnalysisNode, FunctionNode, ModelNode, TestNode } from '../../../project/manifest';
import { joinPath } from '../../../project/packages';
import { fqnOf, stemOf, uniqueId } from '../../../project/resources/ids';
import { hasVersions } from '../../../project/resources/versions';
import type { PackageSources, SourceFile } from '../../../project/sourceFiles';
import { isPython } from '../../../project/sourceKinds';
import { INTERNAL_PACKAGES } from '../../macroIndex';
import type { Captured } from '../capture';
import { addNode, type Parser } from '../parser';
import { captureDraft, checksumOf, codeOf, type Draft } from './draft';
import { finishNode, storedName } from './finishNode';
import { readsStatically } from './readsStatically';

type FileType = 'model' | 'analysis' | 'test' | 'function';

const SECTIONS = {
  model: 'models',
  analysis: 'analyses',
  test: 'data_tests',
  function: 'functions',
} as const;

/** Parses a file that is a node itself: a model, an analysis, a singular test or a function. */
export function parseSqlFile(
  parser: Parser,
  sources: PackageSources,
  file: SourceFile,
  type: FileType,
): void {
  const draft = draftOfFile(parser, sources, file, type);
  if (isAmongVersions(draft)) {
    const params = { model: draft.name, path: draft.originalPath };
    parser.problems.report('version-and-none', params, draft.at);
    return;
  }
  if (type === 'function') reportSignature(parser, draft);
  const captured = captureDraft(parser, draft);
  if (!captured) return;
  const known =
    type === 'model' && readsStatically(draft.rawCode)
      ? { ...captured, sources: eachOnce(captured.sources) }
      : captured;
  addNode(parser, nodeOfType(parser, type, draft, finishNode(parser, draft, known)));
}

function eachOnce(sources: Captured['sources']): Captured['sources'] {
  return [...new Map(sources.map((source) => [source.join('\0'), source])).values()];
}

/** Whether a file would be a model without a version beside the versions of the same name. */
function isAmongVersions({ type, entry, version }: Draft): boolean {
  return type === 'model' && !version && entry !== undefined && hasVersions(entry);
}

function draftOfFile(
  parser: Parser,
  sources: PackageSources,
  file: SourceFile,
  type: FileType,
): Draft {
  const packageName = sources.config.name;
  const stem = stemOf(file.path);
  const version = type === 'model' ? parser.versions.ofFile(packageName, stem) : undefined;
  const name = version?.name ?? stem;
  const ids = version ? [name, version.label] : [name];
  const path = type === 'analysis' ? `analysis/${file.relativePath}` : file.relativePath;
  const { rawCode, at } = codeOf(file.text, joinPath(sources.root, file.path));
  return {
    type,
    name,
    packageName,
    path,
    originalPath: file.path,
    uniqueId: uniqueId(type, packageName, ...ids),
    fqn: [...fqnOf(packageName, path, name), ...ids.slice(1)],
    rawCode,
    ...(isPython(file) && { language: 'python' as const }),
    checksum: checksumOf(rawCode),
    at,
    entry: version?.entry ?? parser.properties.find(SECTIONS[type], packageName, name),
    version,
  };
}

function nodeOfType(
  parser: Parser,
  type: FileType,
  { entry, version }: Draft,
  node: ReturnType<typeof finishNode>,
): ModelNode | AnalysisNode | TestNode | FunctionNode {
  switch (type) {
    case 'model':
      return Object.assign(node, {
        resource_type: 'model' as const,
        access: textOr(node.config.access, ''),
        latest_version: version?.latest ?? null,
        deprecation_date: deprecationDate(entry?.data ?? {}),
        time_spine: timeSpineOf(entry?.data ?? {}),
        ...(isWhole(parser, node.config) && { isWhole: true as const }),
      });
    case 'analysis':
      return { ...node, resource_type: 'analysis', relation_name: null };
    case 'function':
      return {
        ...node,
        resource_type: 'function',
        relation_name: null,
        ...signatureOf(entry?.data ?? {}),
      };
    case 'test':
      return {
        ...node,
        resource_type: 'test',
        test_metadata: null,
        column_name: null,
        file_key_name: null,
        attached_node: null,
        relation_name: storedName(parser, node),
      };
  }
}

/** A project's own macro for microbatch models makes each at once, unless a flag of the project wants it batch by batch. */
function isWhole(
  { session: { macros, project } }: Parser,
  { incremental_strategy: strategy }: DataObject,
): boolean {
  const { name, flags } = project.config;
  const isBatched = flags.require_batched_execution_for_custom_microbatch_strategy === true;
  if (strategy !== 'microbatch' || isBatched) return false;
  const macro = macros.findAnywhere(name, 'get_incremental_microbatch_sql');
  return macro !== undefined && !INTERNAL_PACKAGES.includes(macro.packageName);
}

/** dbt refuses properties that do not say what a function gives, and arguments that cannot be left out behind one that can. */
function reportSignature({ problems }: Parser, { name, entry }: Draft): void {
  if (!entry) return;
  const given = signatureOf(entry.data).arguments.map(({ default_value: value }) => value !== null);
  if (!isDataObject(entry.data.returns))
    problems.report(
      'function-signature',
      { name, fault: 'does not say what it returns' },
      entry.at([]),
    );
  if (given.lastIndexOf(false) > given.indexOf(true) && given.includes(true)) {
    const fault = 'has an argument without a default value after one that has one';
    problems.report('function-signature', { name, fault }, entry.at(['arguments']));
  }
}

/** What a function takes and gives; dbt's word stands for what the properties do not tell. */
function signatureOf({
  arguments: given,
  returns,
}: DataObject): Pick<FunctionNode, 'arguments' | 'returns'> {
  return {
    arguments: objectList(given).map((one) => ({ description: null, default_value: null, ...one })),
    returns: { description: null, ...(isDataObject(returns) ? returns : UNKNOWN_TYPE) },
  };
}

const UNKNOWN_TYPE: DataObject = { data_type: 'INVALID_TYPE' };

/** A date of YAML as dbt writes it into its manifest: a time of the zone UTC. */
const ISO_TIME = /^(\d{4}-\d\d-\d\d)(?:(T[\d:.]+)([-+][\d:]+)?)?$/;

/** With its time, which is UTC where it does not say so. */
function deprecationDate({ deprecation_date: written }: DataObject): string | null {
  const text = textOrNull(written);
  const [, date, time = 'T00:00:00', zone = '+00:00'] = ISO_TIME.exec(text ?? '') ?? [];
  return date === undefined ? text : `${date}${time}${zone}`;
}

function timeSpineOf({ time_spine: spine }: DataObject): DataObject | null {
  if (!isDataObject(spine)) return null;
  return {
    standard_granularity_column: spine.standard_granularity_column ?? null,
    custom_granularities: objectList(spine.custom_granularities).map((one) => ({
      column_name: null,
      ...one,
    })),
  };
}
