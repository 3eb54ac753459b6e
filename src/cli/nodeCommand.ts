import type { Command } from '../core/command/parseCommandLine';
import type { Console } from './console';
import type { Host } from './host';
import type { OpenedFolder } from './openForCommand';

/** A command over a project, and what it works on. */
export interface NodeCommand {
  readonly command: Command;
  readonly folder: OpenedFolder;
  readonly parsed: NonNullable<OpenedFolder['parsed']>;
  readonly host: Host;
  readonly console: Console;
}
