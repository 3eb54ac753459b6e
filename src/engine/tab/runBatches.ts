import type { RunMessage } from './tabLog';

/** Told of what has happened since it was last told, in order. */
export type OnRunMessages = (messages: readonly RunMessage[]) => void;

/** A page that draws more often than this takes the processor away from the build that it shows. */
const PAUSE_MS = 50;

/** Gathers the messages of a run and hands them on a few times a second; the first one at once. */
export class RunBatches {
  private waiting: RunMessage[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onMessages: OnRunMessages) {}

  add(message: RunMessage): void {
    this.waiting.push(message);
    if (this.timer === undefined) this.flush();
  }

  /** Hands on what is left; nothing may be added after it. */
  end(): void {
    this.hand();
    clearTimeout(this.timer);
  }

  private flush(): void {
    this.hand();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.waiting.length > 0) this.flush();
    }, PAUSE_MS);
  }

  private hand(): void {
    if (this.waiting.length === 0) return;
    this.onMessages(this.waiting);
    this.waiting = [];
  }
}
