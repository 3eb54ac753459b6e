import type { ManifestNode, UniqueId } from '../project/manifest';
import { isCounted, type RunPlan } from './plan';
import { RunQueue } from './queue';

/** All that a run will number, in the order in which it will run; unit tests before their models. */
export function idsInTurn(plan: RunPlan, nodeOf: (id: UniqueId) => ManifestNode): UniqueId[] {
  const ids: UniqueId[] = [];
  const queue = new RunQueue(plan, () => false);
  for (let id = queue.next(); id !== undefined; id = queue.next()) {
    ids.push(...(plan.unitTests.get(id) ?? []));
    if (isCounted(nodeOf(id))) ids.push(id);
    queue.finish(id);
  }
  return ids;
}
