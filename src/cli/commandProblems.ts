import { makeProblem, type Problem } from '../core/base/problems/problem';
import type { Command } from '../core/command/parseCommandLine';
import { formerKeys } from '../core/command/warnErrors';
import type { Host } from './host';

/** dbt's own variables with the prefix that it keeps for itself. */
const ENGINE_VARIABLE = /^DBT_ENGINE(?!_FILE_ENCODING$)/;

/** What a command line and its environment say in ways that dbt is going to give up. */
export function commandProblems({ options, isFormer }: Command, { env }: Host): Problem[] {
  const found = formerKeys(options);
  const reserved = Object.keys(env).filter((name) => ENGINE_VARIABLE.test(name));
  return [
    ...(isFormer ? [makeProblem('models-option', {})] : []),
    ...(found.length > 0 ? [makeProblem('warn-options-former', { found })] : []),
    ...reserved.map((name) => makeProblem('variable-reserved', { name })),
  ];
}

/** The same of what only the command itself sees. */
export function laterProblems({ name, options }: Command): Problem[] {
  const path = name === 'freshness' ? options.text('output') : undefined;
  return path === undefined ? [] : [makeProblem('freshness-output', { path })];
}
