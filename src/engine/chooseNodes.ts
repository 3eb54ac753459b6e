import { isError, makeProblem, type Problem } from '../core/base/problems/problem';
import { DEFAULT_TYPES, RUN_TYPES } from '../core/command/command';
import type { Command, CommandOptions } from '../core/command/parseCommandLine';
import type { Graph } from '../core/graph/buildGraph';
import type { IndirectSelection, Selection } from '../core/graph/selector/ast';
import { parseSelection } from '../core/graph/selector/parse';
import { selectNodes } from '../core/graph/selector/select';
import type { ResourceType, UniqueId } from '../core/project/manifest';

export interface Chosen {
  readonly ids: ReadonlySet<UniqueId>;
  readonly problems: readonly Problem[];
}

/** The nodes that `--select`, `--exclude` and `--resource-type` leave of a project; all of them without any. */
export function chooseNodes(
  graph: Graph,
  options: CommandOptions,
  results?: ReadonlyMap<string, string>,
): Chosen {
  const include = parseWords(options.words('select'));
  const exclude = parseWords(options.words('exclude'));
  const problems = [...include.problems, ...exclude.problems];
  if (problems.some(isError)) return { ids: new Set(), problems };
  const everything = new Set(graph.dag.ids);
  const context = {
    projectName: graph.manifest.projectName,
    indirectSelection: (options.text('indirect-selection') ?? 'eager') as IndirectSelection,
    ...(results && { results }),
  };
  const picked = include.selection
    ? selectNodes(graph, include.selection, context)
    : { ids: everything, problems: [] };
  const dropped = exclude.selection
    ? selectNodes(graph, exclude.selection, context)
    : { ids: new Set<UniqueId>(), problems: [] };
  const kept = [...picked.ids].filter((id) => !dropped.ids.has(id) && hasType(graph, id, options));
  return { ids: new Set(kept), problems: [...problems, ...picked.problems, ...dropped.problems] };
}

function parseWords(words: readonly string[] | undefined): {
  selection: Selection | undefined;
  problems: readonly Problem[];
} {
  if (words === undefined) return { selection: undefined, problems: [] };
  const parsed = parseSelection(words.join(' '));
  return parsed.ok
    ? { selection: parsed.value, problems: [] }
    : { selection: undefined, problems: [parsed.problem] };
}

function hasType(graph: Graph, id: UniqueId, options: CommandOptions): boolean {
  const type = graph.node(id).resource_type;
  const wanted = options.words('resource-type');
  const unwanted = options.words('exclude-resource-type') ?? [];
  return (wanted === undefined || namesType(wanted, type)) && !namesType(unwanted, type);
}

/** Types are named one by one, or by `default` and `all`. */
function namesType(words: readonly string[], type: ResourceType): boolean {
  if (words.includes(type) || words.includes('all')) return true;
  return words.includes('default') && DEFAULT_TYPES.includes(type);
}

/** The chosen nodes of the kinds that a command runs; a problem when none is left although something was asked for. */
export function nodesToRun(
  graph: Graph,
  { name, options }: Command,
  chosen: ReadonlySet<UniqueId>,
): { ids: ReadonlySet<UniqueId>; problems: readonly Problem[] } {
  // What is listed without being asked for is less than what can be listed.
  const hasTypes = name !== 'ls' || options.words('resource-type') !== undefined;
  const types = hasTypes ? RUN_TYPES[name] : DEFAULT_TYPES;
  const ids = new Set([...chosen].filter((id) => types.includes(graph.node(id).resource_type)));
  return ids.size > 0
    ? { ids, problems: [] }
    : { ids, problems: [makeProblem('nothing-to-do', {})] };
}
