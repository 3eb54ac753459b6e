import { isError, makeProblem, type Problem } from '../core/base/problems/problem';
import { DEFAULT_TYPES, RUN_TYPES } from '../core/command/command';
import type { Command, CommandOptions } from '../core/command/parseCommandLine';
import type { Graph } from '../core/graph/buildGraph';
import type { IndirectSelection, Selection } from '../core/graph/selector/ast';
import type { Past } from '../core/graph/selector/methods';
import { parseSelection } from '../core/graph/selector/parse';
import { selectNodes } from '../core/graph/selector/select';
import { isWatched } from '../core/project/freshness';
import type { ManifestNode, ResourceType, UniqueId } from '../core/project/manifest';
import { stripText } from '../core/python/text/whitespace';

export interface Chosen {
  readonly ids: ReadonlySet<UniqueId>;
  readonly problems: readonly Problem[];
  /** The name of the default selector, where it chose. */
  readonly defaultName?: string;
}

/** The nodes that `--select`, `--exclude` and `--resource-type` leave of a project; all of them without any. */
export function chooseNodes(graph: Graph, options: CommandOptions, past: Past = {}): Chosen {
  const wanted = readWanted(graph, options);
  const { problems } = wanted;
  if (problems.some(isError)) return { ids: new Set(), problems };
  const context = {
    projectName: graph.manifest.projectName,
    indirectSelection: (options.text('indirect-selection') ?? 'eager') as IndirectSelection,
    ...past,
  };
  const picked = wanted.include
    ? selectNodes(graph, wanted.include, context)
    : { ids: new Set(graph.dag.ids), problems: [] };
  const dropped = wanted.exclude
    ? selectNodes(graph, wanted.exclude, context)
    : { ids: new Set<UniqueId>(), problems: [] };
  const mayRun = (id: UniqueId) => graph.node(id).config.enabled !== false;
  const kept = [...picked.ids].filter(
    (id) => !dropped.ids.has(id) && hasType(graph, id, options) && mayRun(id),
  );
  return {
    ids: new Set(kept),
    problems: [...problems, ...picked.problems, ...dropped.problems],
    ...(wanted.defaultName !== undefined && { defaultName: wanted.defaultName }),
  };
}

interface Wanted {
  /** Undefined for everything. */
  readonly include?: Selection;
  readonly exclude?: Selection;
  readonly defaultName?: string;
  readonly problems: readonly Problem[];
}

/** `--selector` stands alone; the default of selectors.yml is for commands that say nothing. */
function readWanted({ selectors }: Graph, options: CommandOptions): Wanted {
  const name = options.text('selector');
  if (name !== undefined) {
    const include = selectors.get(name)?.selection;
    if (include) return { include, problems: [] };
    return { problems: [makeProblem('selector-unknown', { name, known: [...selectors.keys()] })] };
  }
  const include = parseWords(options.words('select'));
  const exclude = parseWords(options.words('exclude'));
  const problems = [...include.problems, ...exclude.problems];
  if (!include.selection && !exclude.selection && problems.length === 0) {
    const [standing] = [...selectors].filter(([, { isDefault }]) => isDefault);
    if (!standing) return { problems };
    const [defaultName, { selection }] = standing;
    return { include: selection, defaultName, problems };
  }
  return {
    ...(include.selection && { include: include.selection }),
    ...(exclude.selection && { exclude: exclude.selection }),
    problems,
  };
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
  const takesEmpty = name === 'ls' || name === 'generate';
  const isWanted = (node: ManifestNode) =>
    types.includes(node.resource_type) &&
    (name !== 'freshness' || isWatched(node)) &&
    (takesEmpty || !isEmpty(node));
  const ids = new Set([...chosen].filter((id) => isWanted(graph.node(id))));
  return ids.size > 0
    ? { ids, problems: [] }
    : { ids, problems: [makeProblem(name === 'ls' ? 'nothing-listed' : 'nothing-to-do', {})] };
}

/** Whether a node has a file without a word of SQL: dbt lists such a node and runs none. */
function isEmpty(node: ManifestNode): boolean {
  return node.resource_type !== 'seed' && 'raw_code' in node && stripText(node.raw_code) === '';
}
