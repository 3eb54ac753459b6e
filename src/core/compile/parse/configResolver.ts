import type { Data, DataObject } from '../../base/data';
import { defaultConfig } from '../../project/defaultConfig';
import type { Project } from '../../project/loadProject';
import type { ResourceType } from '../../project/manifest';
import { configLevels, finishConfig, mergeConfig } from '../../project/nodeConfig';
import type { ConfigSection } from '../../project/projectKeys';

/** The config of one resource, merged, and as it was written. */
export interface ResolvedConfig {
  readonly config: DataObject;
  readonly unrendered: DataObject;
}

const SECTIONS: Readonly<Partial<Record<ResourceType, ConfigSection>>> = {
  model: 'models',
  analysis: 'models',
  operation: 'models',
  seed: 'seeds',
  snapshot: 'snapshots',
  test: 'data_tests',
  unit_test: 'unit_tests',
  source: 'sources',
  exposure: 'exposures',
};

/**
 * Merges what configures a resource, weakest first: dbt's defaults, the package's dbt_project.yml, the properties, the
 * call of config() in the file; for a resource of a package the project's dbt_project.yml comes last.
 */
export function resolveConfig(
  project: Project,
  resource: {
    readonly type: ResourceType;
    readonly packageName: string;
    readonly fqn: readonly string[];
  },
  properties: DataObject,
  inFile: DataObject,
): ResolvedConfig {
  const own = treeLevels(project, resource.packageName, resource, 'rendered');
  const isRoot = resource.packageName === project.config.name;
  const fromRoot = isRoot ? [] : treeLevels(project, project.config.name, resource, 'rendered');
  const layers = [...own, properties, inFile, ...fromRoot];
  const merged = layers.reduce(mergeConfig, defaultConfig(resource.type));
  const written = [
    ...treeLevels(project, resource.packageName, resource, 'unrendered'),
    properties,
    inFile,
  ];
  return {
    config: finishConfig(withSeverity(resource.type, merged)),
    unrendered: Object.assign({}, ...written) as DataObject,
  };
}

/** The config that dbt_project.yml alone gives. */
export function projectConfigFor(
  project: Project,
  resource: {
    readonly type: ResourceType;
    readonly packageName: string;
    readonly fqn: readonly string[];
  },
): DataObject {
  return resolveConfig(project, resource, {}, {}).config;
}

function treeLevels(
  project: Project,
  packageName: string,
  { type, fqn }: { readonly type: ResourceType; readonly fqn: readonly string[] },
  form: 'rendered' | 'unrendered',
): DataObject[] {
  const section = SECTIONS[type];
  const config = project.packages.find((one) => one.config.name === packageName)?.config;
  return section && config ? configLevels(config[form][section], fqn) : [];
}

/** dbt takes a test's severity in any case. */
function withSeverity(type: ResourceType, config: DataObject): DataObject {
  const severity: Data | undefined = config.severity;
  return type === 'test' && typeof severity === 'string' ? { ...config, severity } : config;
}
