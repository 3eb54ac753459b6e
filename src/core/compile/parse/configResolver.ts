import { type DataObject, objectOr, textList } from '../../base/data';
import { defaultConfig } from '../../project/defaultConfig';
import type { Project } from '../../project/loadProject';
import type { ResourceType } from '../../project/manifest';
import {
  configLevels,
  finishConfig,
  mergeConfig,
  modelFreshness,
  spelled,
} from '../../project/nodeConfig';
import type { ConfigSection } from '../../project/projectKeys';
import { saysNothingOf } from './configFaults';

/** The config of one resource, merged, and as it was written. */
export interface ResolvedConfig {
  readonly config: DataObject;
  readonly unrendered: DataObject;
  /** What names the relation is made from: there a null does count. */
  readonly naming: DataObject;
  /** Each tag once: dbt reads the file with its configs before it looks into the properties. */
  readonly tags: string[];
}

/** The section of dbt_project.yml that configures each type of resource. */
const SECTIONS: Readonly<Record<ResourceType, ConfigSection>> = {
  model: 'models',
  analysis: 'models',
  operation: 'models',
  seed: 'seeds',
  snapshot: 'snapshots',
  test: 'data_tests',
  unit_test: 'unit_tests',
  source: 'sources',
  exposure: 'exposures',
  metric: 'metrics',
  semantic_model: 'semantic-models',
  saved_query: 'saved-queries',
  function: 'functions',
};

/** What a resource's config depends on besides its own text. */
export interface ConfiguredResource {
  readonly type: ResourceType;
  readonly packageName: string;
  readonly fqn: readonly string[];
}

/**
 * Merges what configures a resource, weakest first: dbt's defaults, the package's dbt_project.yml, the properties, the
 * call of config() in the file; for a resource of a package the project's dbt_project.yml comes last.
 */
export function resolveConfig(
  project: Project,
  resource: ConfiguredResource,
  properties: DataObject,
  inFile: DataObject,
  inFileAsWritten = inFile,
): ResolvedConfig {
  const { packageName } = resource;
  const own = treeLevels(project, packageName, resource, 'rendered');
  const isRoot = packageName === project.config.name;
  const fromRoot = isRoot ? [] : treeLevels(project, project.config.name, resource, 'rendered');
  const defaults = defaultConfig(resource.type);
  const layers = [...own, properties, inFile, ...fromRoot];
  const merged = layers.map((layer) => withoutNulls(layer, defaults)).reduce(mergeConfig, defaults);
  const written = [
    ...treeLevels(project, packageName, resource, 'unrendered'),
    properties,
    inFileAsWritten,
    ...(isRoot ? [] : treeLevels(project, project.config.name, resource, 'unrendered')),
  ];
  const unrendered = written.reduce<DataObject>((all, one) => Object.assign(all, one), {});
  const tags = [...own, inFile, ...fromRoot, properties].flatMap((one) => textList(one.tags));
  const config: DataObject = { ...finishConfig(merged), ...nullsRefused(resource.type, layers) };
  if (resource.type === 'model') config.freshness = modelFreshness(config.freshness ?? null);
  const naming = { ...config, ...nullsAmong(['database', 'schema', 'alias'], layers) };
  return { config, unrendered, naming, tags: [...new Set(tags)] };
}

/** For dbt a null says nothing of a config that it knows: what a weaker level says stands. */
function withoutNulls(layer: DataObject, known: DataObject): DataObject {
  const isSilent = (key: string) => layer[key] === null && Object.hasOwn(known, spelled(key));
  const silent = Object.keys(layer).filter(isSilent);
  if (silent.length === 0) return layer;
  return Object.fromEntries(Object.entries(layer).filter(([key]) => !silent.includes(key)));
}

/** The configs of which a layer says null although they must have a value: as such they are refused later. */
function nullsRefused(type: ResourceType, layers: readonly DataObject[]): DataObject {
  const nulls = layers.flatMap((layer) => Object.keys(layer).filter((key) => layer[key] === null));
  if (nulls.length === 0) return {};
  const named = layers.map((layer) =>
    Object.fromEntries(Object.entries(layer).map(([key, data]) => [spelled(key), data])),
  );
  const refused = [...new Set(nulls.map(spelled))].filter((key) => saysNothingOf(type, key, named));
  return Object.fromEntries(refused.map((key) => [key, null]));
}

/** Those of the configs of which the strongest layer that names them says null. */
function nullsAmong(keys: readonly string[], layers: readonly DataObject[]): DataObject {
  const saysNull = (key: string) =>
    layers.findLast((layer) => Object.hasOwn(layer, key))?.[key] === null;
  return Object.fromEntries(keys.filter(saysNull).map((key) => [key, null]));
}

/** The config that dbt_project.yml alone gives. */
export function projectConfigFor(project: Project, resource: ConfiguredResource): DataObject {
  return resolveConfig(project, resource, {}, {}).config;
}

/** The same as it is written there. */
export function writtenConfigFor(project: Project, resource: ConfiguredResource): DataObject {
  return resolveConfig(project, resource, {}, {}).unrendered;
}

/** What a group takes over from dbt_project.yml: dbt reads what is written there of models, and leaves hooks out. */
export function groupConfigFor(
  project: Project,
  packageName: string,
  fqn: readonly string[],
): DataObject {
  const levels = treeLevels(project, packageName, { type: 'model', packageName, fqn }, 'rendered');
  const all = Object.assign({}, ...levels) as DataObject;
  const meta = Object.assign({}, ...levels.map((level) => objectOr(level.meta))) as DataObject;
  const { 'pre-hook': _, 'post-hook': __, ...config } = all;
  return { ...config, meta };
}

function treeLevels(
  project: Project,
  packageName: string,
  { type, fqn }: ConfiguredResource,
  form: 'rendered' | 'unrendered',
): DataObject[] {
  // dbt does not note what dbt_project.yml says of functions.
  if (type === 'function' && form === 'unrendered') return [];
  const config = project.packages.find((one) => one.config.name === packageName)?.config;
  return config ? configLevels(config[form][SECTIONS[type]], fqn) : [];
}
