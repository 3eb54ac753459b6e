import type { CommandOptions } from '../core/command/parseCommandLine';
import type { LogLevel } from '../core/run/log/logLine';

/** What a console says: nothing at all, or lines whose level passes. */
export type SaidLevels = 'nothing' | ((level: LogLevel) => boolean);

/** What `--quiet` and `--log-level` let a console say. dbt's lines of the level debug are not said. */
export function saidLevels(options: CommandOptions): SaidLevels {
  const least = options.text('log-level');
  if (least === 'none') return 'nothing';
  if (options.flag('quiet') || least === 'error') return (level) => level === 'error';
  return least === 'warn' ? (level) => level === 'warn' || level === 'error' : () => true;
}
