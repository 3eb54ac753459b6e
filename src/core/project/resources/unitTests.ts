import {
  type DataObject,
  isDataObject,
  objectList,
  objectOr,
  textList,
  textOr,
} from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import { configOfEntry } from '../entryParts';
import type { ModelNode, UnitTestNode } from '../manifest';
import { mergeConfig } from '../nodeConfig';
import type { PropertyEntry } from '../properties';
import { testFqn, uniqueId } from './ids';
import { NO_FIXTURE, type RowFiles, readFixture } from './unitTestRows';
import { versionText } from './versions';

/** The model that a unit test names, or one of its versions. */
type TestedModel = Pick<ModelNode, 'unique_id' | 'schema' | 'version'>;

/** The versions of the model that a unit test says it keeps to, or keeps away from; null where it takes all. */
export function choiceOfVersions({ versions }: DataObject): DataObject | null {
  if (!isDataObject(versions)) return null;
  return { include: versions.include ?? null, exclude: versions.exclude ?? null };
}

type ConfigOfFolder = (fqn: readonly string[]) => DataObject;

/** Whether a unit test is off by itself, whatever becomes of its model. */
export function isUnitTestOff(entry: PropertyEntry, projectConfig: ConfigOfFolder): boolean {
  return configOfTest(entry, projectConfig).config.enabled === false;
}

function configOfTest(entry: PropertyEntry, projectConfig: ConfigOfFolder) {
  const model = textOr(entry.data.model, '');
  const fqn = testFqn(entry.packageName, entry.path, model, entry.name);
  return { model, fqn, config: mergeConfig(projectConfig(fqn), configOfEntry(entry.data)) };
}

/** The unit test of a properties entry, on the model that it names or on one version of it; on none it is off, and off it hangs on none. */
export function readUnitTest(
  entry: PropertyEntry,
  context: {
    readonly createdAt: number;
    readonly problems: ProblemLog;
    readonly tested: TestedModel | null;
    readonly rowFiles: RowFiles;
    readonly projectConfig: ConfigOfFolder;
  },
): UnitTestNode {
  const { data } = entry;
  const { model, fqn, config } = configOfTest(entry, context.projectConfig);
  if (context.tested === null) config.enabled = false;
  const tested = config.enabled === false ? null : context.tested;
  const version = tested?.version ?? null;
  const suffix = version === null ? '' : `_v${versionText(version)}`;
  const given = objectList(data.given).map((input, at) => ({
    input: textOr(input.input, ''),
    ...readFixture(entry, input, ['given', at], context),
  }));
  return {
    model,
    given,
    // What is no mapping was refused already.
    expect: isDataObject(data.expect)
      ? readFixture(entry, data.expect, ['expect'], context)
      : NO_FIXTURE,
    name: entry.name,
    resource_type: 'unit_test',
    package_name: entry.packageName,
    path: entry.relativePath,
    original_file_path: entry.path,
    unique_id: uniqueId('unit_test', entry.packageName, model, entry.name + suffix),
    fqn,
    description: textOr(data.description, ''),
    overrides: isDataObject(data.overrides) ? data.overrides : null,
    depends_on: { macros: [], nodes: tested ? [tested.unique_id] : [] },
    tags: textList(config.tags),
    meta: objectOr(config.meta),
    config,
    unrendered_config: {},
    schema: tested?.schema ?? null,
    versions: choiceOfVersions(data),
    version,
    created_at: context.createdAt,
    at: entry.at(['name']),
  };
}
