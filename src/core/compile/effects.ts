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

/** Thrown through a render to leave it at its next effect; `renderWithEffects` performs that and renders again. */
class Suspend {
  constructor(readonly effect: Effect) {}
}

/**
 * The effects of one render in their order. The nth is answered with the nth outcome; the first that has no outcome
 * yet suspends the render. A render must therefore ask for the same effects each time: clock and ids are pinned.
 */
export class Journal {
  private cursor = 0;
  private acts = 0;

  /** `done` counts what earlier renders did once. */
  constructor(
    private readonly outcomes: readonly Outcome[],
    private readonly done = { acts: 0 },
  ) {}

  /** Does something that a replay must not do again. */
  once(act: () => void): void {
    this.acts += 1;
    if (this.acts <= this.done.acts) return;
    this.done.acts = this.acts;
    act();
  }

  perform(effect: Effect): Outcome {
    const outcome = this.outcomes[this.cursor];
    if (outcome === undefined) throw new Suspend(effect);
    this.cursor += 1;
    return outcome;
  }
}

/**
 * Renders until no effect is left to perform. `render` runs once more after each effect and must build all its state
 * anew; what it returns the last time is the result.
 */
export async function renderWithEffects<T>(
  render: (journal: Journal) => T,
  perform: (effect: Effect) => Promise<Outcome>,
): Promise<T> {
  const outcomes: Outcome[] = [];
  const done = { acts: 0 };
  for (;;) {
    try {
      return render(new Journal(outcomes, done));
    } catch (thrown) {
      if (!(thrown instanceof Suspend)) throw thrown;
      outcomes.push(await perform(thrown.effect));
    }
  }
}
