import type { DataObject } from '../base/data';
import type { ReferenceIndex } from '../graph/references';
import type { Deferral } from '../graph/state/deferral';
import type { Environment } from '../jinja/environment';
import type { Budget } from '../jinja/options';
import type { Project } from '../project/loadProject';
import type { Manifest } from '../project/manifest';
import type { Voice } from './context/voice';
import type { EventSpan } from './eventSpan';
import type { MacroIndex } from './macroIndex';

/** What one command (`dbt build`, `dbt ls`, …) fixes for all its renders; clock and ids are pinned here. */
export interface Invocation {
  readonly id: string;
  readonly startedAt: Date;
  /** The command's name, such as `build`. */
  readonly command: string;
  /** The variables of `--vars`. */
  readonly vars: DataObject;
  readonly env: Readonly<Record<string, string>>;
  readonly flags: Flags;
  /** What Jinja's `invocation_args_dict` holds, and what its `flags` hold beside those; the name alone where nobody says. */
  readonly args?: DataObject;
  readonly moreFlags?: DataObject;
  /** What it names for the folder of what it makes, if it does. */
  readonly targetPath?: string | undefined;
  /** What one render may use, where it is not what a tab can bear. */
  readonly renderBudget?: Partial<Budget> | undefined;
}

/** The flags that Jinja can read. */
export interface Flags {
  readonly fullRefresh: boolean;
  readonly storeFailures: boolean;
  readonly empty: boolean;
  /** Whether compiled SQL names the CTEs of ephemeral models and leaves them out. */
  readonly leavesCtes?: boolean;
}

/** What every render of one command shares. */
export interface Session {
  readonly invocation: Invocation;
  readonly project: Project;
  readonly macros: MacroIndex;
  /** Environments that differ in what an undefined name may do. */
  readonly parseEnvironment: Environment;
  readonly runEnvironment: Environment;
  readonly voice: Voice;
}

/** A session once everything is parsed. */
export interface ParsedSession extends Session {
  readonly manifest: Manifest;
  readonly references: ReferenceIndex;
  /** With `--defer`: where refs lead to nodes that are not built here. */
  readonly deferral?: Deferral;
  /** With `--sample`: the span of event times that models and snapshots read. */
  readonly sample?: EventSpan;
}
