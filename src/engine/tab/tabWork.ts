import type { ProjectFiles } from '../../core/project/projectFiles';
import type { OpenedProject } from '../openProject';
import type { TabCommand } from './parseInTab';
import type { TabLog } from './tabLog';
import type { TabSession } from './tabSession';

/** A command at work in the tab. */
export interface TabWork {
  readonly session: TabSession;
  readonly command: TabCommand;
  /** The project's files as they were when it began. */
  readonly files: ProjectFiles;
  readonly opened: OpenedProject;
  readonly log: TabLog;
  readonly startedAt: Date;
  readonly signal: AbortSignal;
}
