import type { ProblemLog } from '../../base/problems/problem';
import { pushTo } from '../../base/pushTo';
import type { Project } from '../../project/loadProject';
import type { PropertyEntry, PropertySection } from '../../project/properties';
import { fqnOf, stemOf } from '../../project/resources/ids';
import { hasVersions } from '../../project/resources/versions';
import type { PackageSources } from '../../project/sourceFiles';
import { type ConfiguredResource, resolveConfig } from './configResolver';

/** The properties entries by what they describe; each is marked when its resource has been found. */
export class PropertyIndex {
  private readonly entries = new Map<string, PropertyEntry>();
  /** Those that may describe what another package has, by section and name, and the files of these names. */
  private readonly namesakes = new Map<string, PropertyEntry[]>();
  private readonly files = new Map<string, DescribedFile[]>();
  private readonly used = new Set<PropertyEntry>();

  constructor(
    readonly all: readonly PropertyEntry[],
    problems: ProblemLog,
    private readonly project: Project,
  ) {
    for (const file of project.packages.flatMap(describedFiles))
      pushTo(this.files, nameOf(file), file);
    for (const entry of all) {
      if (NAMED_AS_NODES.has(entry.section)) continue;
      const key = keyOf(entry.section, entry.packageName, entry.name);
      const known = this.entries.get(key);
      if (known && entry.section !== 'unit_tests') {
        reportTwice(known, entry, problems);
        continue;
      }
      this.entries.set(key, entry);
      if (FOREIGN.has(entry.section) && !hasVersions(entry))
        pushTo(this.namesakes, nameOf(entry), entry);
    }
    for (const entries of this.namesakes.values()) this.reportShared(entries, problems);
  }

  /** Reports entries of several packages that describe one and the same resource. */
  private reportShared(entries: readonly PropertyEntry[], problems: ProblemLog): void {
    const byPackage = new Map<string, PropertyEntry>();
    for (const entry of entries) {
      const described = this.describedPackage(entry);
      const known = byPackage.get(described);
      const isShared = known !== undefined && known.packageName !== entry.packageName;
      if (isShared && this.isOnIn(described, entry)) reportTwice(known, entry, problems);
      byPackage.set(described, entry);
    }
  }

  /** The entry that describes a resource, if there is one: its package's own before another package's. */
  find(section: PropertySection, packageName: string, name: string): PropertyEntry | undefined {
    const own = this.entries.get(keyOf(section, packageName, name));
    const entry =
      own && this.describedPackage(own) === packageName
        ? own
        : this.namesakes
            .get(nameOf({ section, name }))
            ?.findLast((one) => this.describedPackage(one) === packageName);
    if (entry) this.used.add(entry);
    return entry;
  }

  private isOnIn(packageName: string, entry: PropertyEntry): boolean {
    const files = this.files.get(nameOf(entry)) ?? [];
    return files.some((file) => file.packageName === packageName && isOn(this.project, file));
  }

  /** The package whose file an entry describes: its own, unless that has none or dbt_project.yml turns it off where another is on. */
  private describedPackage(entry: PropertyEntry): string {
    const own = entry.packageName;
    if (!FOREIGN.has(entry.section) || hasVersions(entry)) return own;
    const files = this.files.get(nameOf(entry)) ?? [];
    if (files.length < 2) return files[0]?.packageName ?? own;
    const on = files.filter((file) => isOn(this.project, file)).map((file) => file.packageName);
    return on.includes(own) ? own : (on[0] ?? own);
  }

  in(section: PropertySection): readonly PropertyEntry[] {
    return this.all.filter((entry) => entry.section === section);
  }

  /** Entries of a section whose resource was never asked for. */
  unused(section: PropertySection): readonly PropertyEntry[] {
    return this.in(section).filter((entry) => !this.used.has(entry));
  }
}

/** The sections of which two entries by one name are two nodes. */
const NAMED_AS_NODES: ReadonlySet<PropertySection> = new Set(['sources', 'groups', 'exposures']);

/** The sections whose entries may describe a file of another package, and what such files are. */
const KINDS = { model: 'models', seed: 'seeds', function: 'functions' } as const;
const FOREIGN: ReadonlySet<PropertySection> = new Set(Object.values(KINDS));

interface DescribedFile extends ConfiguredResource {
  readonly section: PropertySection;
  readonly name: string;
}

function describedFiles({ config, files }: PackageSources): DescribedFile[] {
  return files.flatMap(({ kind, path, relativePath }) => {
    if (kind !== 'model' && kind !== 'seed' && kind !== 'function') return [];
    const name = stemOf(path);
    const fqn = fqnOf(config.name, relativePath, name);
    return [{ type: kind, section: KINDS[kind], packageName: config.name, name, fqn }];
  });
}

function isOn(project: Project, file: DescribedFile): boolean {
  return resolveConfig(project, file, {}, {}).config.enabled !== false;
}

function reportTwice(known: PropertyEntry, entry: PropertyEntry, problems: ProblemLog): void {
  const kind = entry.section.replace(/s$/, '');
  const paths = [known.at(['name']), entry.at(['name'])].map(({ file, line }) => `${file}:${line}`);
  problems.report('patch-twice', { kind, name: entry.name, paths }, entry.at(['name']));
}

function keyOf(section: PropertySection, packageName: string, name: string): string {
  return `${section} ${packageName} ${name}`;
}

function nameOf({ section, name }: Pick<PropertyEntry, 'section' | 'name'>): string {
  return `${section} ${name}`;
}
