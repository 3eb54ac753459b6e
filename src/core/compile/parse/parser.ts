import type { Data } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import type { DocEntry, ManifestNode, UniqueId } from '../../project/manifest';
import type { PropertyEntry, PropertySection } from '../../project/properties';
import type { Value } from '../../python/value';
import type { NodeScope } from '../context/nodeScope';
import type { Session } from '../session';

/** What the steps of parsing share and fill. */
export interface Parser {
  readonly session: Session;
  readonly problems: ProblemLog;
  readonly staticNames: ReadonlyMap<string, Value>;
  /** A scope of the project itself, for macros that name schemas and aliases. */
  readonly projectScope: NodeScope;
  readonly properties: PropertyIndex;
  readonly docs: ReadonlyMap<string, DocEntry>;
  readonly nodes: Map<UniqueId, ManifestNode>;
  readonly disabled: Map<UniqueId, ManifestNode[]>;
  /** Seconds since 1970-01-01, for `created_at`. */
  readonly createdAt: number;
  /** A description with its docs blocks put in; `at` is where a block that is missing is named. */
  renderDescription(text: string, entry: PropertyEntry): string;
  /** The Jinja of a value in a properties file. */
  renderProperty(text: string, at: Span): Data;
}

/** The properties entries by what they describe; each is marked when its resource has been found. */
export class PropertyIndex {
  private readonly entries = new Map<string, PropertyEntry>();
  private readonly used = new Set<PropertyEntry>();

  constructor(
    readonly all: readonly PropertyEntry[],
    problems: ProblemLog,
  ) {
    for (const entry of all) {
      if (entry.section === 'sources') continue;
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
