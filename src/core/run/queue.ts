import type { Dag } from '../graph/dag';
import type { UniqueId } from '../project/manifest';

/** What runs, who must be finished before whom, and in which order they come. */
export interface Order {
  /** Ephemeral models included: they are compiled and counted nowhere. */
  readonly ids: readonly UniqueId[];
  readonly dag: Dag;
  /** The length of the longest path to each node: dbt begins with the shortest. */
  readonly levels: ReadonlyMap<UniqueId, number>;
  /** The unit tests that run before each model, by the model's id. */
  readonly unitTests: ReadonlyMap<UniqueId, readonly UniqueId[]>;
  /** What runs only when nothing else can. */
  readonly deferred: ReadonlySet<UniqueId>;
}

/**
 * The order in which a plan's nodes run one after the other: as stock dbt with one thread. Whenever a node finishes,
 * what it set free joins the end of the line, sorted by level and then by unique id; what the plan defers waits in a line
 * of its own until the first is empty. A node that `isNumbered` gets its number when it joins a line.
 */
export class RunQueue {
  private readonly waiting = new Map<UniqueId, number>();
  private readonly line: UniqueId[] = [];
  private readonly deferred: UniqueId[] = [];
  private readonly numbers = new Map<UniqueId, number>();

  constructor(
    private readonly plan: Order,
    private readonly isNumbered: (id: UniqueId) => boolean,
  ) {
    for (const id of plan.ids) this.waiting.set(id, plan.dag.parents(id).length);
    this.release(plan.ids.filter((id) => this.waiting.get(id) === 0));
  }

  next(): UniqueId | undefined {
    return this.line.shift() ?? this.deferred.shift();
  }

  /** The `i` of `i of N`, from 1; nodes outside of the line get theirs when they are first asked for. */
  numberOf(id: UniqueId): number {
    const number = this.numbers.get(id) ?? this.numbers.size + 1;
    this.numbers.set(id, number);
    return number;
  }

  /** Takes a node for done; whether that set another one free. */
  finish(id: UniqueId): boolean {
    this.numberNext();
    const free: UniqueId[] = [];
    for (const child of this.plan.dag.children(id)) {
      const left = (this.waiting.get(child) ?? 0) - 1;
      this.waiting.set(child, left);
      if (left === 0) free.push(child);
    }
    this.release(free);
    return free.length > 0;
  }

  /** dbt's worker has begun with the next of the line, so with a unit test of it, before what is free now joins the line. */
  private numberNext(): void {
    const [next] = this.line;
    const [first] = (next !== undefined && this.plan.unitTests.get(next)) || [];
    if (first !== undefined) this.numberOf(first);
  }

  private release(ids: readonly UniqueId[]): void {
    const { levels, deferred } = this.plan;
    const sorted = [...ids].sort(
      (a, b) => (levels.get(a) ?? 0) - (levels.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    for (const id of sorted) {
      (deferred.has(id) ? this.deferred : this.line).push(id);
      if (this.isNumbered(id)) this.numberOf(id);
    }
  }
}
