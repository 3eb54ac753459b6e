import type { Data, DataObject } from '../base/data';
import { parseYaml } from '../project/yaml';
import { type Command, readMapping } from './parseCommandLine';

const PLURALS: Readonly<Record<string, string>> = {
  'resource-type': 'resource_types',
  'exclude-resource-type': 'exclude_resource_types',
};

/** The name that run_results.json has for an option. */
export function argName(option: string): string {
  return PLURALS[option] ?? option.replaceAll('-', '_');
}

/** What a command was given, by the names that run_results.json has for it: what `retry` gives again. */
export function givenArgs({ options, operand }: Command): DataObject {
  const given = [...options.given].map(([name, value]): [string, Data] => [
    argName(name),
    typeof value === 'object' ? [...value] : value,
  ]);
  return {
    ...Object.fromEntries(given),
    ...(operand !== undefined && { macro: operand, args: readMacroArgs(options) }),
  };
}

/** The arguments that `run-operation` calls its macro with. Throws a UsageError. */
export function readMacroArgs(options: Command['options']): DataObject {
  return readMapping(options, 'args', (text) => parseYaml(text, '--args', 'tagged').data);
}
