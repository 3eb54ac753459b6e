import type { RunMessage } from './tabLog';

/** Told of what has happened since it was last told, in order. */
export type OnRunMessages = (messages: readonly RunMessage[]) => void;

/** A page that draws more often than this takes the processor away from the build that it shows. */
const PAUSE_MS = 250;
/** A model that has been built may be what a screen waits for. */
const NEWS_PAUSE_MS = 50;

/** Gathers the messages of a run and hands them on a few times a second; the first one at once. */
export class RunBatches {
  private waiting: RunMessage[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private handedAt = Number.NEGATIVE_INFINITY;
  private dueAt = Number.POSITIVE_INFINITY;

  constructor(private readonly onMessages: OnRunMessages) {}

  add(message: RunMessage): void {
    this.waiting.push(message);
    const dueAt = this.handedAt + (isNews(message) ? NEWS_PAUSE_MS : PAUSE_MS);
    if (dueAt >= this.dueAt) return;
    this.dueAt = dueAt;
    clearTimeout(this.timer);
    const left = dueAt - Date.now();
    if (left > 0) this.timer = setTimeout(() => this.end(), left);
    else this.end();
  }

  /** Hands on what is left. */
  end(): void {
    clearTimeout(this.timer);
    this.dueAt = Number.POSITIVE_INFINITY;
    if (this.waiting.length === 0) return;
    this.handedAt = Date.now();
    this.onMessages(this.waiting);
    this.waiting = [];
  }
}

function isNews({ event }: RunMessage): boolean {
  return event.type === 'node-finished' && event.result.unique_id.startsWith('model.');
}
