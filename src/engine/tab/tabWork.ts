import type { OpenedProject } from '../openProject';
import type { TabCommand } from './parseInTab';
import type { TabLog } from './tabLog';
import type { TabSession } from './tabSession';

/** A command at work in the tab. */
export interface TabWork {
  readonly session: TabSession;
  readonly command: TabCommand;
  readonly opened: OpenedProject;
  readonly log: TabLog;
  readonly startedAt: Date;
  readonly signal: AbortSignal;
}
