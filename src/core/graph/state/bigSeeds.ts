import { makeProblem, type Problem } from '../../base/problems/problem';
import type { SeedNode } from '../../project/manifest';
import type { Graph } from '../buildGraph';
import { objectOf, type PlainObject } from './plain';

/** Seeds above 1 MB, of which only the path is compared with the `nodes` of an earlier manifest: a warning for each. */
export function bigSeeds({ manifest }: Graph, nodes: PlainObject): Problem[] {
  return [...manifest.nodes.values()].flatMap((node) =>
    node.resource_type === 'seed' &&
    node.checksum.name === 'path' &&
    Object.hasOwn(nodes, node.unique_id)
      ? [compared(node, objectOf(objectOf(nodes[node.unique_id]).checksum))]
      : [],
  );
}

function compared(seed: SeedNode, before: PlainObject): Problem {
  const named = { name: `${seed.package_name}.${seed.name}` };
  if (before.name !== 'path') return makeProblem('big-seed-grown', named);
  return before.checksum === seed.checksum.checksum
    ? makeProblem('big-seed-same', named)
    : makeProblem('big-seed-moved', named);
}
