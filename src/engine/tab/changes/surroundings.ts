import { toPythonJson } from '../../../core/base/data';
import { variablesFor } from '../../../core/compile/context/variables';
import type { SettingKind } from '../../../core/graph/settingReaders';
import { isOwnMacro, listChangedMacros } from '../../../core/graph/state/compareState';
import { hashOf } from '../../../core/graph/state/lean';
import type { UniqueId } from '../../../core/project/manifest';
import type { OpenedProject } from '../../openProject';
import { readersOf } from '../settings';

export type Parsed = NonNullable<OpenedProject['parsed']>;

/** What nodes are built from besides themselves: macros by their hash, settings by what they say. */
export interface Surroundings {
  readonly macros: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<SettingKind, Readonly<Record<string, string>>>>;
}

/** What has changed around a node since it was built. */
export interface SurroundingChanges {
  readonly macros: ReadonlySet<string>;
  /** The settings that have another value now and that the node reads, or may read. */
  settings(kind: SettingKind, id: UniqueId): readonly string[];
}

export function surroundingsOf({ session, graph }: Parsed): Surroundings {
  const own = [...graph.manifest.macros.values()].filter(({ unique_id: id }) => isOwnMacro(id));
  return {
    macros: Object.fromEntries(
      own.map((macro) => [macro.unique_id, hashOf(macro, macro.macro_sql)]),
    ),
    settings: { var: variableTexts(session), env_var: session.invocation.env },
  };
}

/** Each variable's value as JSON; one that packages see differently with all of its values. */
function variableTexts({ project, invocation }: Parsed['session']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { config } of project.packages) {
    const seen = Object.entries(variablesFor(project, config.name, invocation.vars));
    for (const [name, value] of seen) {
      const text = toPythonJson(value);
      const known = texts[name];
      if (known === undefined) texts[name] = text;
      else if (known !== text) texts[name] = `${known} ${config.name}: ${text}`;
    }
  }
  return texts;
}

/** Compares what surrounded a build with what surrounds the project now. */
export function compareSurroundings(
  parsed: Parsed,
  before: Surroundings,
  now: Surroundings,
): SurroundingChanges {
  const { graph } = parsed;
  const macros = listChangedMacros(
    graph,
    Object.keys(before.macros),
    (id) => !isOwnMacro(id) || before.macros[id] === now.macros[id],
  );
  const readers = new Map(
    (['var', 'env_var'] as const).map((kind) => {
      const names = changedNames(before.settings[kind], now.settings[kind]);
      return [kind, names.map((name) => [name, readersOf(parsed, kind, name)] as const)];
    }),
  );
  return {
    macros,
    settings: (kind, id) =>
      (readers.get(kind) ?? [])
        .filter(([, found]) => found === null || found.has(id))
        .map(([name]) => name),
  };
}

function changedNames(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}
