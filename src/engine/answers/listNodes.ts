import { type Made, nodeJson } from '../../core/artifacts/nodeJson';
import { type Data, type DataObject, isDataObject, toPythonJson } from '../../core/base/data';
import type { Command } from '../../core/command/parseCommandLine';
import type { Past } from '../../core/graph/selector/methods';
import { type ManifestNode, unitTestName } from '../../core/project/manifest';
import { makeFixtureReader } from '../fixtures';
import type { OpenedProject } from '../openProject';
import { chooseAloud } from './chooseAloud';
import type { Ending, Speaker } from './speaker';

/** What `dbt ls --output json` shows of every node when no keys are named, and then of each type, in dbt's order. */
const FIRST_KEYS = ['name', 'resource_type', 'package_name', 'original_file_path', 'unique_id'];
const NODE_KEYS = ['alias', 'config', 'tags', 'depends_on'];
const TYPE_KEYS: Partial<Record<ManifestNode['resource_type'], readonly string[]>> = {
  source: ['source_name', 'tags', 'config'],
  exposure: ['tags', 'config', 'depends_on'],
  metric: ['tags', 'config', 'depends_on'],
  saved_query: ['config', 'depends_on', 'tags'],
  semantic_model: ['depends_on', 'config'],
  unit_test: ['depends_on', 'config'],
};

/** `ls`: one line for each node. */
export function listNodes(
  command: Command,
  { graph, session }: NonNullable<OpenedProject['parsed']>,
  speaker: Speaker,
  past?: Past,
): Ending {
  const { options } = command;
  const ids = chooseAloud(command, graph, speaker, past);
  if (ids === undefined) return 'unusable';
  const form = options.text('output') ?? 'selector';
  const made = {
    compiled: new Map(),
    executed: new Set(),
    fixtures: makeFixtureReader(session.project),
  };
  for (const id of [...ids].sort())
    speaker.answer(formatNode(graph.node(id), made, form, options.words('output-keys')));
  return 'ok';
}

function formatNode(
  node: ManifestNode,
  made: Made,
  form: string,
  keys: readonly string[] | undefined,
): string {
  switch (form) {
    case 'name':
      return node.resource_type === 'source' ? `${node.source_name}.${node.name}` : node.name;
    case 'path':
      return node.original_file_path;
    case 'json':
      return toPythonJson(shownFields(nodeJson(node, made), keys ?? usualKeys(node)));
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

function usualKeys({ resource_type: type }: ManifestNode): readonly string[] {
  return [...FIRST_KEYS, ...(TYPE_KEYS[type] ?? NODE_KEYS)];
}

/** The fields that were asked for, in that order; a key with dots names one within others. */
function shownFields(fields: DataObject, keys: readonly string[]): DataObject {
  return Object.fromEntries(
    keys.flatMap((key): [string, Data][] => {
      const value = key.includes('.') ? (fieldWithin(fields, key) ?? undefined) : fields[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function fieldWithin(fields: DataObject, path: string): Data | undefined {
  let value: Data | undefined = fields;
  for (const key of path.split('.')) value = isDataObject(value) ? value[key] : undefined;
  return value;
}
