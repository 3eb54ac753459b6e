import { objectOr, textList } from '../../../../core/base/data';
import type { ManifestNode, SeedNode, UniqueId } from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';

/** The seeds that a node is built from, itself included, nearest first. */
function upstreamSeeds({ nodes, parents }: ProjectView, id: UniqueId): SeedNode[] {
  const byId = new Map(nodes.map((node) => [node.unique_id, node]));
  const seen = new Set<UniqueId>([id]);
  const seeds: SeedNode[] = [];
  for (const next of seen) {
    const node: ManifestNode | undefined = byId.get(next);
    if (node?.resource_type === 'seed') seeds.push(node);
    for (const parent of parents[next] ?? []) seen.add(parent);
  }
  return seeds;
}

/** The names of the seeds from which a node takes a column; all that it is built from where none has one of that name. */
export function seedsBehind(
  project: ProjectView,
  id: UniqueId,
  column: string | null,
): readonly string[] {
  const seeds = upstreamSeeds(project, id);
  const holding = seeds.filter(({ columns }) => column !== null && Object.hasOwn(columns, column));
  return (holding.length > 0 ? holding : seeds).map(({ name }) => name);
}

/** The seed whose key a column is: where its values must come from. Null when no seed has that key. */
export function seedOfKey(project: ProjectView, id: UniqueId, key: string): string | null {
  const owner = upstreamSeeds(project, id).find(({ config }) => {
    const columns = textList(objectOr(objectOr(config.meta).import).key);
    return columns.length === 1 && columns[0] === key;
  });
  return owner?.name ?? null;
}
