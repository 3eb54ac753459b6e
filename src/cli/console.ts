import type { Manifest } from '../core/project/manifest';
import type { RunEvent } from '../core/run/events';
import type { LogLine } from '../core/run/log/logLine';
import type { Speaker } from '../engine/answers/speaker';

/** Prints log lines as dbt's console does; what is an answer is printed also when quiet. */
export interface Console extends Speaker {
  /** The id of the command, in its artifacts and its structured log. */
  readonly invocationId: string;
  line(line: LogLine): void;
  /** Says something beside the log, which is dbt's. */
  beside(text: string): void;
  /** Lines that an event of a run makes. */
  event(event: RunEvent, lines: readonly LogLine[], manifest: Manifest): void;
}
