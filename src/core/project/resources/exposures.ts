import { type DataObject, objectOr, textList, textOr, textOrNull } from '../../base/data';
import { deprecations } from '../../base/problems/deprecations';
import type { ProblemLog } from '../../base/problems/problem';
import { configParts } from '../entryParts';
import type { ExposureNode, RefArguments } from '../manifest';
import { mergeConfig } from '../nodeConfig';
import type { PropertyEntry } from '../properties';
import type { DescriptionOf } from './columns';
import { fqnOf, uniqueId } from './ids';
import { parseReference } from './referenceText';

/** The exposure of a properties entry; a dependency that is no ref or source is a problem. */
export function readExposure(
  entry: PropertyEntry,
  context: {
    readonly createdAt: number;
    readonly problems: ProblemLog;
    projectConfig(fqn: readonly string[]): DataObject;
    writtenConfig(fqn: readonly string[]): DataObject;
    descriptionOf: DescriptionOf;
  },
): ExposureNode {
  const { data } = entry;
  if (!/^[\p{L}\p{N}_-]+$/u.test(entry.name))
    context.problems.report('deprecated', deprecations.exposureName(entry), entry.at(['name']));
  const fqn = fqnOf(entry.packageName, entry.relativePath, entry.name);
  const merged = configParts(data).reduce(mergeConfig, context.projectConfig(fqn));
  const tags = [...new Set(textList(merged.tags))].sort();
  const { tags: given = [] } = merged;
  const isText = Array.isArray(given) && given.every((tag) => typeof tag === 'string');
  // What is no text is for the check of configs to refuse.
  const config: DataObject = { ...merged, tags: isText ? tags : given };
  const refs: RefArguments[] = [];
  const sources: [string, string][] = [];
  const metrics: string[][] = [];
  for (const [at, text] of textList(data.depends_on).entries()) {
    const reference = parseReference(text);
    const metric = reference ? undefined : parseMetricCall(text);
    if (reference?.kind === 'ref') refs.push(reference.target);
    else if (reference?.kind === 'source') sources.push(reference.target);
    else if (metric) metrics.push(metric);
    else {
      context.problems.report('dependency-unread', { text }, entry.at(['depends_on', at]));
    }
  }
  return {
    name: entry.name,
    resource_type: 'exposure',
    package_name: entry.packageName,
    path: entry.relativePath,
    original_file_path: entry.path,
    unique_id: uniqueId('exposure', entry.packageName, entry.name),
    fqn,
    type: textOr(data.type, ''),
    owner: { email: null, name: null, ...objectOr(data.owner) },
    description: context.descriptionOf(data, config),
    label: textOrNull(data.label),
    maturity: textOrNull(data.maturity),
    meta: objectOr(config.meta),
    tags,
    config,
    unrendered_config: { ...context.writtenConfig(fqn), ...objectOr(entry.written.config) },
    url: textOrNull(data.url),
    depends_on: { macros: [], nodes: [] },
    refs,
    sources,
    metrics,
    created_at: context.createdAt,
    at: entry.at(['name']),
  };
}

/** The names in `metric('name')` or `metric('package', 'name')`; undefined for anything else. */
function parseMetricCall(text: string): string[] | undefined {
  const [, list] = /^\s*metric\s*\((.*)\)\s*$/s.exec(text) ?? [];
  const names = list?.split(',').map((part) => /^\s*(['"])([^'"]+)\1\s*$/.exec(part)?.[2]);
  const known = names?.filter((name) => name !== undefined);
  return known && known.length === names?.length && known.length <= 2 ? known : undefined;
}
