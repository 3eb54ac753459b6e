import { dataOfObject } from '../../base/data';
import type { ResourceType } from '../../project/manifest';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PySet } from '../../python/set';
import type { Value } from '../../python/value';
import type { Journal } from '../effects';
import { nodeValue } from '../objects/nodeValue';
import type { ParsedSession } from '../session';

/** The graph of a command: what dbt puts into it, and under which names macros keep something there beside that. */
interface SharedGraph {
  readonly sections: ReadonlyMap<Value, Value>;
  kept: readonly (readonly [Value, Value])[];
}

const graphs = new WeakMap<ParsedSession, SharedGraph>();
const views = new WeakMap<Journal, Dict>();

/**
 * Jinja's `graph`: all nodes and sources by unique id. What macros keep in it is there for the renders that come after;
 * a render works on a copy of it, so that one that is played again begins with what it began with.
 */
export function graphValue(session: ParsedSession, journal: Journal): Value {
  const known = views.get(journal);
  if (known) return known;
  const shared = sharedGraph(session);
  const view = new Dict([...shared.sections, ...shared.kept.map(copyEntry)]);
  views.set(journal, view);
  journal.whenOver(() => {
    shared.kept = [...view.entries()].filter(([name]) => !shared.sections.has(name));
  });
  return view;
}

function copyEntry([key, value]: readonly [Value, Value]): [Value, Value] {
  return [key, copyOf(value)];
}

/** A copy to any depth of what macros can change in place; objects of dbt's own stay as they are. */
function copyOf(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof PySet) return new PySet(value.items());
  const isPlainDict = value instanceof Dict && value.constructor === Dict;
  return isPlainDict ? new Dict([...value.entries()].map(copyEntry)) : value;
}

/** Made once a command, because it is large. */
function sharedGraph(session: ParsedSession): SharedGraph {
  const known = graphs.get(session);
  if (known) return known;
  const sections = {
    nodes: new Dict(),
    sources: new Dict(),
    exposures: new Dict(),
    functions: new Dict(),
    metrics: new Dict(),
    semantic_models: new Dict(),
    saved_queries: new Dict(),
    groups: new Dict(),
  };
  for (const node of session.manifest.nodes.values()) {
    if (node.resource_type === 'unit_test') continue;
    sections[sectionOf(node.resource_type)].set(node.unique_id, nodeValue(node));
  }
  for (const [id, group] of session.manifest.groups)
    sections.groups.set(id, valueOfData(dataOfObject(group)));
  const shared = { sections: new Map<Value, Value>(Object.entries(sections)), kept: [] };
  graphs.set(session, shared);
  return shared;
}

function sectionOf(type: ResourceType) {
  switch (type) {
    case 'source':
      return 'sources';
    case 'exposure':
      return 'exposures';
    case 'metric':
      return 'metrics';
    case 'semantic_model':
      return 'semantic_models';
    case 'saved_query':
      return 'saved_queries';
    case 'function':
      return 'functions';
    default:
      return 'nodes';
  }
}
