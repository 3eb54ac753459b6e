import type { CommandName } from '../command/command';
import type { UniqueId } from '../project/manifest';
import type { LogLevel } from './log/logLine';
import type { NodeResult } from './results';

/** What happens in a run, as it happens: plain data, for logs, screens and artifacts. */
export type RunEvent =
  | {
      readonly type: 'run-started';
      readonly invocationId: string;
      readonly command: CommandName;
      readonly at: string;
      readonly targetName: string;
      /** How many nodes run at a time. */
      readonly threads: number;
      readonly total: number;
      /** What runs, in the order in which it will, without ephemeral models. */
      readonly ids: readonly UniqueId[];
    }
  | {
      readonly type: 'node-started';
      readonly at: string;
      /** Which of the run's connections it runs on, from 1. */
      readonly worker: number;
      readonly id: UniqueId;
      /** From 1. */
      readonly index: number;
      readonly total: number;
    }
  | {
      readonly type: 'node-finished';
      readonly at: string;
      readonly index: number;
      readonly total: number;
      readonly result: NodeResult;
      /** The ephemeral model because of which the node was skipped: it failed, or was skipped itself. */
      readonly cause?: NodeResult;
    }
  | {
      readonly type: 'hook-finished';
      readonly at: string;
      /** From 1, among the hooks of its event. */
      readonly index: number;
      readonly total: number;
      readonly result: NodeResult;
    }
  | {
      /** With --fail-fast: what has not begun is skipped, because of this result. */
      readonly type: 'run-stopped';
      readonly at: string;
      readonly result: NodeResult;
    }
  | {
      readonly type: 'message';
      readonly at: string;
      readonly text: string;
      readonly level: LogLevel;
    }
  | {
      readonly type: 'run-finished';
      readonly at: string;
      readonly results: readonly NodeResult[];
      /** Seconds. */
      readonly elapsed: number;
      readonly interrupted: boolean;
      /** It was interrupted, or a hook at the end could not be rendered: dbt ends alike. */
      readonly isBrokenOff: boolean;
    };
