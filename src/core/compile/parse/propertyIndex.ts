import type { ProblemLog } from '../../base/problems/problem';
import type { PropertyEntry, PropertySection } from '../../project/properties';

/** The properties entries by what they describe; each is marked when its resource has been found. */
export class PropertyIndex {
  private readonly entries = new Map<string, PropertyEntry>();
  private readonly used = new Set<PropertyEntry>();

  constructor(
    readonly all: readonly PropertyEntry[],
    problems: ProblemLog,
  ) {
    for (const entry of all) {
      if (entry.section === 'sources' || entry.section === 'groups') continue;
      const key = keyOf(entry.section, entry.packageName, entry.name);
      const known = this.entries.get(key);
      if (known && entry.section !== 'unit_tests') reportTwice(known, entry, problems);
      this.entries.set(key, entry);
    }
  }

  /** The entry that describes a resource, if there is one. */
  find(section: PropertySection, packageName: string, name: string): PropertyEntry | undefined {
    const entry = this.entries.get(keyOf(section, packageName, name));
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

function reportTwice(known: PropertyEntry, entry: PropertyEntry, problems: ProblemLog): void {
  const kind = entry.section.replace(/s$/, '');
  const paths = [known.at(['name']), entry.at(['name'])].map(({ file, line }) => `${file}:${line}`);
  problems.report('patch-twice', { kind, name: entry.name, paths }, entry.at(['name']));
}

function keyOf(section: PropertySection, packageName: string, name: string): string {
  return `${section} ${packageName} ${name}`;
}
