import { type Data, type DataObject, toPythonJson } from '../../core/base/data';
import type { Command } from '../../core/command/parseCommandLine';
import type { Graph } from '../../core/graph/buildGraph';
import type { Past } from '../../core/graph/selector/methods';
import { type ManifestNode, unitTestName } from '../../core/project/manifest';
import { chooseAloud } from './chooseAloud';
import type { Ending, Speaker } from './speaker';

/** What `dbt ls --output json` shows of a node when no keys are named. */
const KEYS = [
  'alias',
  'name',
  'package_name',
  'depends_on',
  'tags',
  'config',
  'resource_type',
  'source_name',
  'original_file_path',
  'unique_id',
];

/** `ls`: one line for each node. */
export function listNodes(command: Command, graph: Graph, speaker: Speaker, past?: Past): Ending {
  const { options } = command;
  const ids = chooseAloud(command, graph, speaker, past);
  if (ids === undefined) return 'unusable';
  const form = options.text('output') ?? 'selector';
  for (const id of [...ids].sort())
    speaker.answer(formatNode(graph.node(id), form, options.words('output-keys')));
  return 'ok';
}

function formatNode(node: ManifestNode, form: string, keys: readonly string[] | undefined): string {
  switch (form) {
    case 'name':
      return node.resource_type === 'source' ? `${node.source_name}.${node.name}` : node.name;
    case 'path':
      return node.original_file_path;
    case 'json':
      return toPythonJson(pick(node, keys ?? KEYS));
    default:
      return selectorOf(node);
  }
}

/** The text that selects the node. */
function selectorOf(node: ManifestNode): string {
  switch (node.resource_type) {
    case 'source':
      return `source:${node.package_name}.${node.source_name}.${node.name}`;
    case 'exposure':
    case 'metric':
    case 'semantic_model':
    case 'saved_query':
      return `${node.resource_type}:${node.package_name}.${node.name}`;
    case 'unit_test':
      return `unit_test:${node.package_name}.${unitTestName(node)}`;
    default:
      return node.fqn.join('.');
  }
}

function pick(node: ManifestNode, keys: readonly string[]): DataObject {
  const fields = node as unknown as Readonly<Record<string, Data | undefined>>;
  const picked: DataObject = {};
  for (const key of keys) {
    const value = fields[key];
    if (value !== undefined) picked[key] = value;
  }
  return picked;
}
