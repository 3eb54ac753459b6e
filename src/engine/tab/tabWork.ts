import type { Retried } from '../../core/command/retry';
import type { UniqueId } from '../../core/project/manifest';
import type { ProjectFiles } from '../../core/project/projectFiles';
import type { PassedUnitTests } from '../../core/run/passedUnitTests';
import type { Warehouse } from '../../core/warehouse/warehouse';
import type { Warnings } from '../answers/warnings';
import type { OpenedProject } from '../openProject';
import type { TabCommand } from './parseInTab';
import type { TabPorts } from './ports';
import type { TabLog } from './tabLog';
import type { TabSession } from './tabSession';
import type { TabState } from './tabState';

/** A command at work in the tab. */
export interface TabWork {
  readonly session: TabSession;
  readonly command: TabCommand;
  /** The project's files as they were when it began. */
  readonly files: ProjectFiles;
  readonly opened: OpenedProject;
  readonly log: TabLog;
  readonly warnings: Warnings;
  readonly startedAt: Date;
  readonly signal: AbortSignal;
  readonly retried?: Retried;
}

/** A command that runs nodes over the tab's database. */
export interface TabRun
  extends Pick<TabPorts, 'files' | 'now'>,
    Pick<TabWork, 'command' | 'log' | 'signal' | 'retried'> {
  readonly warehouse: Warehouse;
  readonly parsed: NonNullable<OpenedProject['parsed']>;
  readonly ids: ReadonlySet<UniqueId>;
  readonly state: TabState;
  readonly unitTests: PassedUnitTests;
}
