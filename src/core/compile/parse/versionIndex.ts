import type { ProblemLog } from '../../base/problems/problem';
import type { PropertyEntry } from '../../project/properties';
import { stemOf } from '../../project/resources/ids';
import { hasVersions, type ModelVersion, readVersions } from '../../project/resources/versions';
import type { PackageSources } from '../../project/sourceFiles';
import type { PropertyIndex } from './propertyIndex';

/** The models that have versions, and which file holds which version. */
export class VersionIndex {
  private readonly byFile = new Map<string, ModelVersion>();
  private readonly byModel = new Map<string, readonly ModelVersion[]>();

  /** A version without a file is a problem. */
  constructor(
    packages: readonly PackageSources[],
    properties: PropertyIndex,
    problems: ProblemLog,
  ) {
    const files = new Set(packages.flatMap(modelFiles));
    for (const entry of properties.in('models').filter(hasVersions)) {
      const versions = readVersions(entry, problems);
      // What has no file is reported version by version.
      properties.find('models', entry.packageName, entry.name);
      this.byModel.set(keyOf(entry.packageName, entry.name), versions);
      for (const version of versions) this.place(version, files, problems);
    }
  }

  private place(version: ModelVersion, files: ReadonlySet<string>, problems: ProblemLog): void {
    const { name, entry } = version;
    const keys = version.files.map((file) => keyOf(entry.packageName, file));
    const found = keys.find((key) => files.has(key));
    if (found !== undefined) {
      this.byFile.set(found, version);
      return;
    }
    const params = { file: version.files[0] ?? name, path: entry.path };
    problems.report('version-without-file', params, entry.at([]));
  }

  /** The version that a model's file holds, if it holds one. */
  ofFile(packageName: string, stem: string): ModelVersion | undefined {
    return this.byFile.get(keyOf(packageName, stem));
  }

  /** All versions of a model; none where it has none. */
  of({ packageName, name }: Pick<PropertyEntry, 'packageName' | 'name'>): readonly ModelVersion[] {
    return this.byModel.get(keyOf(packageName, name)) ?? [];
  }
}

function modelFiles({ config, files }: PackageSources): string[] {
  const models = files.filter(({ kind }) => kind === 'model');
  return models.map(({ path }) => keyOf(config.name, stemOf(path)));
}

function keyOf(packageName: string, name: string): string {
  return `${packageName} ${name}`;
}
