/** How long a build waits before its next slice while a screen waits for rows, in ms: it must come to its end too. */
const LONGEST_WAIT_MS = 60;

/** Resolves when the next step of a statement may begin; what it returns is called when the step has ended. */
export type Pace = () => Promise<() => void>;

const NOTHING = () => undefined;

/**
 * Lets what screens ask go before what a build does. DuckDB does one thing at a time, in slices: without an order a screen would
 * wait a slice of the build for each of its questions.
 */
export class Precedence {
  private asking = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly longestWaitMs = LONGEST_WAIT_MS) {}

  /** Of a screen's statement: it begins at once. */
  readonly first: Pace = async () => {
    this.asking += 1;
    return () => {
      this.asking -= 1;
      // In a task of its own: the next question of the screen comes before it, if there is one.
      if (this.asking === 0) setTimeout(() => this.letOn());
    };
  };

  /** Of a build's statement: it waits while a screen does. */
  readonly second: Pace = async () => {
    if (this.asking > 0) await this.becomesQuiet();
    return NOTHING;
  };

  private becomesQuiet(): Promise<void> {
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        this.waiting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, this.longestWaitMs);
      this.waiting.add(goOn);
    });
  }

  private letOn(): void {
    if (this.asking === 0) for (const goOn of this.waiting) goOn();
  }
}
