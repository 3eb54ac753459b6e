/** A directed acyclic graph of ids: who reads from whom. Immutable; ids keep the order in which they were given. */
export interface Dag {
  readonly ids: readonly string[];
  /** The ids that `id` reads from. */
  parents(id: string): readonly string[];
  /** The ids that read from `id`. */
  children(id: string): readonly string[];
}

/** A graph from each id's parents. Parents that are no ids themselves are left out. */
export function makeDag(parentsById: ReadonlyMap<string, Iterable<string>>): Dag {
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  for (const id of parentsById.keys()) children.set(id, []);
  for (const [id, given] of parentsById) {
    const known = [...new Set(given)].filter((parent) => parentsById.has(parent));
    parents.set(id, known);
    for (const parent of known) children.get(parent)?.push(id);
  }
  return {
    ids: [...parentsById.keys()],
    parents: (id) => parents.get(id) ?? [],
    children: (id) => children.get(id) ?? [],
  };
}

/** All ids from which `start` can be reached against the arrows, at most `depth` steps away; without `start` itself. */
export function ancestors(
  dag: Dag,
  start: Iterable<string>,
  depth = Number.POSITIVE_INFINITY,
): Set<string> {
  return reach(start, dag.parents, depth);
}

/** All ids that can be reached from `start`, at most `depth` steps away; without `start` itself. */
export function descendants(
  dag: Dag,
  start: Iterable<string>,
  depth = Number.POSITIVE_INFINITY,
): Set<string> {
  return reach(start, dag.children, depth);
}

function reach(
  start: Iterable<string>,
  next: (id: string) => readonly string[],
  depth: number,
): Set<string> {
  const origin = new Set(start);
  const seen = new Set<string>();
  let edge: Iterable<string> = origin;
  for (let step = 0; step < depth; step += 1) {
    const found = new Set<string>();
    for (const id of edge) for (const far of next(id)) if (!seen.has(far)) found.add(far);
    if (found.size === 0) break;
    for (const id of found) seen.add(id);
    edge = found;
  }
  for (const id of origin) seen.delete(id);
  return seen;
}

/** A path that comes back to its first id, such as `[a, b, a]`; undefined when there is none. */
export function findCycle(dag: Dag): string[] | undefined {
  const done = new Set<string>();
  for (const root of dag.ids) {
    const cycle = cycleFrom(dag, root, done);
    if (cycle) return cycle;
  }
  return undefined;
}

function cycleFrom(dag: Dag, root: string, done: Set<string>): string[] | undefined {
  const path: { id: string; next: number }[] = done.has(root) ? [] : [{ id: root, next: 0 }];
  const onPath = new Set([root]);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const child = dag.children(top.id)[top.next];
    top.next += 1;
    if (child === undefined) {
      path.pop();
      onPath.delete(top.id);
      done.add(top.id);
    } else if (onPath.has(child)) {
      const ids = path.map(({ id }) => id);
      return [...ids.slice(ids.indexOf(child)), child];
    } else if (!done.has(child)) {
      path.push({ id: child, next: 0 });
      onPath.add(child);
    }
  }
  return undefined;
}

/** The length of the longest path that leads to each id: 0 for ids without parents. The graph must have no cycle. */
export function levels(dag: Dag): Map<string, number> {
  const level = new Map<string, number>();
  for (const id of topologicalOrder(dag)) {
    level.set(id, Math.max(-1, ...dag.parents(id).map((parent) => level.get(parent) ?? 0)) + 1);
  }
  return level;
}

/** Every id after its parents; ids that lie on a cycle are left out. */
export function topologicalOrder(dag: Dag): string[] {
  const waiting = new Map(dag.ids.map((id) => [id, dag.parents(id).length]));
  const order = dag.ids.filter((id) => waiting.get(id) === 0);
  for (const id of order) {
    for (const child of dag.children(id)) {
      const left = (waiting.get(child) ?? 0) - 1;
      waiting.set(child, left);
      if (left === 0) order.push(child);
    }
  }
  return order;
}

/** The graph over `kept` ids only, where a path through left-out ids becomes one edge. */
export function contract(dag: Dag, kept: ReadonlySet<string>): Dag {
  const nearest = new Map<string, Set<string>>();
  for (const id of topologicalOrder(dag)) {
    const found = new Set<string>();
    for (const parent of dag.parents(id)) {
      if (kept.has(parent)) found.add(parent);
      else for (const far of nearest.get(parent) ?? []) found.add(far);
    }
    nearest.set(id, found);
  }
  return makeDag(
    new Map(dag.ids.filter((id) => kept.has(id)).map((id) => [id, nearest.get(id) ?? []])),
  );
}
