import { type Data, type DataObject, isDataObject, toPythonJson } from '../base/data';
import type { CommandName } from './command';
import { OPTIONS, type OptionSpec } from './options';
import type { Command, CommandOptions } from './parseCommandLine';

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

/** What it may say on a machine besides; a tab has screens for some of it, and no folders. */
const ON_MACHINE = [
  ...IN_ENVIRONMENT,
  'debug',
  'defer-state',
  'event-time-end',
  'event-time-start',
  'exclude-resource-type',
  'introspect',
  'log-format',
  'log-level',
  'partial-parse',
  'print',
  'printer-width',
  'profile',
  'resource-type',
  'sample',
  'state',
  'target',
  'target-path',
  'use-colors',
  'write-json',
];

/** Those of an option that are not called as it is. */
const VARIABLES: Readonly<Record<string, string>> = {
  'exclude-resource-type': 'DBT_EXCLUDE_RESOURCE_TYPES',
  'resource-type': 'DBT_RESOURCE_TYPES',
};

/** What dbt_project.yml may say below `flags:`, as `fail_fast`. */
const IN_PROJECT = [
  'fail-fast',
  'warn-error',
  'warn-error-options',
  'indirect-selection',
  'partial-parse',
];

const YES = /^(?:1|true|t|yes|y|on)$/i;

/** The options that a command has and the environment may say on a machine. */
export function optionsOnMachine(command: CommandName): readonly OptionSpec[] {
  return OPTIONS.filter(
    ({ name, commands }) =>
      ON_MACHINE.includes(name) && (commands === undefined || commands.includes(command)),
  );
}

/**
 * The options of a command with what the environment says where the command line says nothing, on a machine. `given`
 * stays what the command line gave.
 */
export function withMachineOptions(
  { name, options }: Pick<Command, 'name' | 'options'>,
  env: Readonly<Record<string, string>>,
): CommandOptions {
  const names = optionsOnMachine(name).map((spec) => spec.name);
  return withStandingOptions(options, env, {}, names);
}

/**
 * The options of a command with what the environment and the `flags:` of dbt_project.yml say where the command line says
 * nothing, in this order. `given` stays what the command line gave.
 */
export function withStandingOptions(
  options: CommandOptions,
  env: Readonly<Record<string, string>>,
  flags: DataObject,
  inEnvironment: readonly string[] = IN_ENVIRONMENT,
): CommandOptions {
  const standing = (name: string): Data | undefined => {
    const key = name.replaceAll('-', '_');
    const variable = VARIABLES[name] ?? `DBT_${key.toUpperCase()}`;
    const said = inEnvironment.includes(name) ? env[variable] : undefined;
    if (said !== undefined && said !== '') return said;
    return IN_PROJECT.includes(name) ? flags[key] : undefined;
  };
  return {
    ...options,
    text: (name) => options.text(name) ?? textOf(standing(name)),
    words: (name) => options.words(name) ?? wordsOf(standing(name)),
    flag: (name) => options.flag(name) ?? flagOf(standing(name)),
  };
}

function wordsOf(value: Data | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : undefined;
}

function textOf(value: Data | undefined): string | undefined {
  if (isDataObject(value)) return toPythonJson(value);
  return typeof value === 'string' ? value : undefined;
}

function flagOf(value: Data | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? YES.test(value) : undefined;
}
