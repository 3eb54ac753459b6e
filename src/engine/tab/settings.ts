import { descendants } from '../../core/graph/dag';
import {
  findReaders,
  readsAnySetting,
  type SettingKind,
  settingNames,
} from '../../core/graph/settingReaders';
import type { UniqueId } from '../../core/project/manifest';
import type { OpenedProject } from '../openProject';

type Parsed = NonNullable<OpenedProject['parsed']>;

/** The nodes that read a setting; null when it cannot be told, or when property files read it. */
export function readersOf(
  { session, graph }: Parsed,
  kind: SettingKind,
  name: string,
): ReadonlySet<UniqueId> | null {
  const isInProperties = yamlTexts(session).some(
    (text) => settingNames(kind, text).includes(name) || readsAnySetting(kind, text),
  );
  return isInProperties ? null : findReaders(graph.manifest, kind, name);
}

/** What is out of date after these settings have changed: their readers and all below; null for everything. */
export function staleAfter(
  parsed: Parsed,
  kind: SettingKind,
  names: readonly string[],
): ReadonlySet<UniqueId> | null {
  const readers: UniqueId[] = [];
  for (const name of names) {
    const found = readersOf(parsed, kind, name);
    if (found === null) return null;
    readers.push(...found);
  }
  return new Set([...readers, ...descendants(parsed.graph.dag, readers)]);
}

/** The environment variables that the project's own SQL and macros read. */
export function environmentNames({ graph }: Parsed): string[] {
  const { macros, nodes, projectName } = graph.manifest;
  const texts = [
    ...[...macros.values()]
      .filter(({ package_name }) => package_name === projectName)
      .map(({ macro_sql }) => macro_sql),
    ...[...nodes.values()].map((node) => ('raw_code' in node ? node.raw_code : '')),
  ];
  return [...new Set(texts.flatMap((text) => settingNames('env_var', text)))].sort();
}

function yamlTexts({ project }: Parsed['session']): string[] {
  return project.packages.flatMap(({ config, files }) =>
    config.name === project.config.name
      ? files.filter(({ path }) => /\.ya?ml$/.test(path)).map(({ text }) => text)
      : [],
  );
}
