import { type Data, type DataObject, isDataObject, toPythonJson } from '../base/data';
import type { CommandOptions } from './parseCommandLine';

/** What the environment may say in place of the command line, as `DBT_FAIL_FAST`. */
const IN_ENVIRONMENT = [
  'fail-fast',
  'warn-error',
  'warn-error-options',
  'indirect-selection',
  'store-failures',
  'full-refresh',
  'quiet',
  'defer',
  'favor-state',
  'empty',
];

/** What dbt_project.yml may say below `flags:`, as `fail_fast`. */
const IN_PROJECT = ['fail-fast', 'warn-error', 'warn-error-options', 'indirect-selection'];

const YES = /^(?:1|true|t|yes|y|on)$/i;

/**
 * The options of a command with what the environment and the `flags:` of dbt_project.yml say where the command line says
 * nothing, in this order. `given` stays what the command line gave.
 */
export function withStandingOptions(
  options: CommandOptions,
  env: Readonly<Record<string, string>>,
  flags: DataObject,
): CommandOptions {
  const standing = (name: string): Data | undefined => {
    const key = name.replaceAll('-', '_');
    const said = IN_ENVIRONMENT.includes(name) ? env[`DBT_${key.toUpperCase()}`] : undefined;
    if (said !== undefined && said !== '') return said;
    return IN_PROJECT.includes(name) ? flags[key] : undefined;
  };
  return {
    ...options,
    text: (name) => options.text(name) ?? textOf(standing(name)),
    flag: (name) => options.flag(name) ?? flagOf(standing(name)),
  };
}

function textOf(value: Data | undefined): string | undefined {
  if (isDataObject(value)) return toPythonJson(value);
  return typeof value === 'string' ? value : undefined;
}

function flagOf(value: Data | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? YES.test(value) : undefined;
}
