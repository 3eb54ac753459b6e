import { dataOfObject } from '../../base/data';
import type { ResourceType } from '../../project/manifest';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import type { Value } from '../../python/value';
import { nodeValue } from '../objects/nodeValue';
import type { ParsedSession } from '../session';

const graphs = new WeakMap<ParsedSession, Value>();

/** Jinja's `graph`: all nodes and sources by unique id; made once a command, because it is large. */
export function graphValue(session: ParsedSession): Value {
  const known = graphs.get(session);
  if (known !== undefined) return known;
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
  const graph = new Dict(Object.entries(sections));
  graphs.set(session, graph);
  return graph;
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
