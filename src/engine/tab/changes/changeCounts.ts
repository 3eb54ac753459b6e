import { materializationOf, type UniqueId } from '../../../core/project/manifest';
import type { Judgement } from './judge';
import type { Parsed } from './surroundings';

/** How much a build of the changes would do; undefined where nothing has been built yet. */
export interface ChangeCounts {
  /** What has changed: nodes, sources and tests. */
  readonly changed: number;
  /** What is built anew because it lies below. */
  readonly below: number;
}

/** The kinds of nodes that a plan shows, its tests apart. */
export const SHOWN = ['model', 'seed', 'snapshot', 'source'];

export function countChanges(parsed: Parsed, judgement: Judgement): ChangeCounts | undefined {
  if (!judgement.isKnown) return undefined;
  const { changed, below } = partsOf(parsed, judgement);
  return { changed: changed.length, below: below.length };
}

/** What counts as changed, and what is built below it. */
export function partsOf({ graph }: Parsed, { reasons, below }: Judgement) {
  const typeOf = (id: UniqueId) => graph.node(id).resource_type;
  const isTest = (id: UniqueId) => typeOf(id) === 'test' || typeOf(id) === 'unit_test';
  return {
    changed: [...reasons.keys()].filter((id) => SHOWN.includes(typeOf(id)) || isTest(id)),
    below: [...below].filter(
      (id) =>
        !reasons.has(id) &&
        SHOWN.includes(typeOf(id)) &&
        materializationOf(graph.node(id)) !== 'ephemeral',
    ),
    isTest,
  };
}
