import { dataOfObject } from '../../base/data';
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
    metrics: new Dict(),
    groups: new Dict(),
  };
  for (const node of session.manifest.nodes.values()) {
    const value = nodeValue(node);
    if (node.resource_type === 'source') sections.sources.set(node.unique_id, value);
    else if (node.resource_type === 'exposure') sections.exposures.set(node.unique_id, value);
    else if (node.resource_type !== 'unit_test') sections.nodes.set(node.unique_id, value);
  }
  for (const [id, group] of session.manifest.groups)
    sections.groups.set(id, valueOfData(dataOfObject(group)));
  const graph = new Dict(Object.entries(sections));
  graphs.set(session, graph);
  return graph;
}
