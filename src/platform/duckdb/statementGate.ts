/** How long a statement that must run alone waits for those that are open. */
const PATIENCE_MS = 5_000;

/**
 * Lets statements be open beside each other, and a checkpoint only alone. DuckDB writes a table to its file once no scan of
 * it is open any more, and waits for that in a loop; with one thread nobody would end the scan meanwhile.
 */
export class StatementGate {
  private open = 0;
  private lone: Promise<void> | undefined;
  private tellIdle: (() => void) | undefined;

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  /** Waits until the statement may begin; what it returns is called when nothing of it is open any more. */
  enter(sql: string): Promise<() => void> {
    return isCheckpoint(sql) ? this.enterAlone() : this.enterBeside();
  }

  private async enterBeside(): Promise<() => void> {
    while (this.lone !== undefined) await this.lone;
    this.open += 1;
    return () => {
      this.open -= 1;
      if (this.open === 0) this.tellIdle?.();
    };
  }

  /** Rejects when others stay open for too long; those that come meanwhile wait. */
  private async enterAlone(): Promise<() => void> {
    while (this.lone !== undefined) await this.lone;
    let end: () => void = () => undefined;
    this.lone = new Promise((resolve) => {
      end = () => {
        this.lone = undefined;
        resolve();
      };
    });
    if (await this.becomesIdle()) return end;
    end();
    throw new Error('Cannot CHECKPOINT: statements of other connections are still open');
  }

  private async becomesIdle(): Promise<boolean> {
    if (this.open === 0) return true;
    const idle = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), this.patienceMs);
      this.tellIdle = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
    return idle.finally(() => {
      this.tellIdle = undefined;
    });
  }
}

/** Also where it is one statement of several, or stands behind a comment: a name that only looks like it costs little. */
function isCheckpoint(sql: string): boolean {
  return /checkpoint/i.test(sql);
}
