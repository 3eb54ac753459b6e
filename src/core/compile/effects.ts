import { NotLoaded } from '../python/modules/lateModule';
import type { RowSet } from '../warehouse/rowSet';
import type { SeedColumn } from './objects/seedTable';

/** Something that a macro asks of the outside while it renders. */
export type Effect =
  /** One statement. `autoBegin` opens a transaction first when none is open. */
  | { readonly kind: 'query'; readonly sql: string; readonly autoBegin: boolean }
  /** The end of the transaction that is open, if one is. */
  | { readonly kind: 'commit' }
  | { readonly kind: 'rollback' }
  /** The seed's file into its table, columns matched by name. */
  | { readonly kind: 'loadSeed'; readonly relation: string }
  /** The rows of the seed's file, each column in the type that is named for it. */
  | { readonly kind: 'readSeed'; readonly columns: readonly SeedColumn[] };

/** What an effect came to. */
export interface Outcome {
  readonly rows: RowSet;
  /** dbt's adapter message, such as `OK` or `INSERT 3`. */
  readonly message: string;
  readonly rowsAffected?: number;
}

/** Asks what an effect came to. A render that asks before it was performed is left, and played again when it was. */
export type Asked = () => Outcome;

/** Thrown through a render to leave it where it asks what an effect came to that waits still. */
class Suspend extends Error {
  constructor(readonly history: History) {
    super('A macro reads the result of a statement of another node, and that has not run.');
  }
}

/** What the renders of one template have in common. */
interface History {
  /** What was performed, in order, and what it came to. */
  readonly performed: { readonly effect: Effect; readonly outcome: Outcome }[];
  /** What waits until the render ends or asks: effects, and what is to be done once behind them. */
  readonly waiting: (Effect | (() => void))[];
  /** How many acts were done or wait. */
  acts: number;
}

/**
 * The effects of one render in their order. Those that an earlier render asked for have their outcomes; the others wait,
 * and the render goes on until it asks for theirs. Clock and ids are pinned, so a replay asks for the same effects, but for
 * those that are needless since another node has kept their answer in `graph`.
 */
export class Journal {
  /** How many of those that were performed this render has asked for or passed. */
  private next = 0;
  private fresh = 0;
  private acts = 0;
  private readonly ends: (() => void)[] = [];

  constructor(private readonly history: History) {}

  /** Does something when the render has come to its end, and nothing if it is played again instead. */
  whenOver(act: () => void): void {
    this.ends.push(act);
  }

  end(): void {
    for (const act of this.ends) act();
  }

  /** Does something that a replay must not do again; behind effects that wait, since one that fails forestalls it. */
  once(act: () => void): void {
    const { history } = this;
    this.acts += 1;
    if (this.acts <= history.acts) return;
    history.acts = this.acts;
    if (history.waiting.length > 0) history.waiting.push(act);
    else act();
  }

  perform(effect: Effect): Asked {
    const { performed, waiting } = this.history;
    const at = this.place(effect);
    if (at >= performed.length) waiting.push(effect);
    return () => {
      const outcome = performed[at]?.outcome;
      if (outcome === undefined) throw new Suspend(this.history);
      return outcome;
    };
  }

  /** Which effect of the history this is: the next that is the same; a text that no one has is the next one's, told anew. */
  private place(effect: Effect): number {
    const { performed } = this.history;
    if (this.next >= performed.length) return performed.length + this.fresh++;
    const same = performed.findIndex((one, at) => at >= this.next && isSame(one.effect, effect));
    const at = same === -1 ? this.next : same;
    this.next = at + 1;
    return at;
  }
}

function isSame(one: Effect, other: Effect): boolean {
  return one.kind === 'query' && other.kind === 'query'
    ? one.sql === other.sql
    : one.kind === other.kind;
}

/**
 * Renders, and performs what the render asked for, in order, when it ends, throws or asks what an effect came to, or for a
 * module that is not loaded. After
 * the last `render` runs once more: it must build all its state anew, and what it returns when it ends is the result.
 * The error of an effect that fails goes before what the render threw behind it.
 */
export async function renderWithEffects<T>(
  render: (journal: Journal) => T,
  perform: (effect: Effect) => Promise<Outcome>,
): Promise<T> {
  const history: History = { performed: [], waiting: [], acts: 0 };
  for (;;) {
    const journal = new Journal(history);
    const end = attempt(() => render(journal));
    const isSuspended = 'thrown' in end && isToResume(end.thrown, history);
    if (!isSuspended) journal.end();
    for (const step of history.waiting.splice(0)) {
      if (typeof step === 'function') step();
      else history.performed.push({ effect: step, outcome: await perform(step) });
    }
    if ('result' in end) return end.result;
    if (!isSuspended) throw end.thrown;
    if (end.thrown instanceof NotLoaded) await end.thrown.load();
  }
}

function isToResume(thrown: unknown, history: History): boolean {
  return thrown instanceof NotLoaded || (thrown instanceof Suspend && thrown.history === history);
}

function attempt<T>(render: () => T): { readonly result: T } | { readonly thrown: unknown } {
  try {
    return { result: render() };
  } catch (thrown) {
    return { thrown };
  }
}
