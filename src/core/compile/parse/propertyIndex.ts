import type { ProblemLog } from '../../base/problems/problem';
import type { PropertyEntry, PropertySection } from '../../project/properties';
import { stemOf } from '../../project/resources/ids';
import { hasVersions } from '../../project/resources/versions';
import type { PackageSources } from '../../project/sourceFiles';

/** The properties entries by what they describe; each is marked when its resource has been found. */
export class PropertyIndex {
  private readonly entries = new Map<string, PropertyEntry>();
  /** Those of files that the entry's own package has not: they describe what another one has. */
  private readonly foreign = new Map<string, PropertyEntry>();
  private readonly used = new Set<PropertyEntry>();

  constructor(
    readonly all: readonly PropertyEntry[],
    problems: ProblemLog,
    packages: readonly PackageSources[],
  ) {
    const files = new Set(packages.flatMap(describedFiles));
    for (const entry of all) {
      if (entry.section === 'sources' || entry.section === 'groups') continue;
      const key = keyOf(entry.section, entry.packageName, entry.name);
      const known = this.entries.get(key);
      if (known && entry.section !== 'unit_tests') reportTwice(known, entry, problems);
      this.entries.set(key, entry);
      if (FOREIGN.has(entry.section) && !files.has(key) && !hasVersions(entry))
        this.foreign.set(`${entry.section} ${entry.name}`, entry);
    }
  }

  /** The entry that describes a resource, if there is one: its package's own before another package's. */
  find(section: PropertySection, packageName: string, name: string): PropertyEntry | undefined {
    const entry =
      this.entries.get(keyOf(section, packageName, name)) ?? this.foreign.get(`${section} ${name}`);
    if (entry) this.used.add(entry);
    return entry;
  }

  in(section: PropertySection): readonly PropertyEntry[] {
    return this.all.filter((entry) => entry.section === section);
  }

  /** Entries of a section whose resource was never asked for. */
  unused(section: PropertySection): readonly PropertyEntry[] {
    return this.in(section).filter((entry) => !this.used.has(entry));
  }
}

/** The sections whose entries may describe a file of another package, and what such files are. */
const KINDS = { model: 'models', seed: 'seeds', function: 'functions' } as const;
const FOREIGN: ReadonlySet<PropertySection> = new Set(Object.values(KINDS));

function describedFiles({ config, files }: PackageSources): string[] {
  return files.flatMap(({ kind, path }) =>
    kind === 'model' || kind === 'seed' || kind === 'function'
      ? [keyOf(KINDS[kind], config.name, stemOf(path))]
      : [],
  );
}

function reportTwice(known: PropertyEntry, entry: PropertyEntry, problems: ProblemLog): void {
  const kind = entry.section.replace(/s$/, '');
  const paths = [known.at(['name']), entry.at(['name'])].map(({ file, line }) => `${file}:${line}`);
  problems.report('patch-twice', { kind, name: entry.name, paths }, entry.at(['name']));
}

function keyOf(section: PropertySection, packageName: string, name: string): string {
  return `${section} ${packageName} ${name}`;
}
