import { type Data, textList } from '../base/data';
import { parseYaml } from '../project/yaml';
import { type CommandOptions, readMapping } from './parseCommandLine';

/** Whether a warning is an error, by dbt's name of it; `all` asks for those that have no name here. */
export type WarnErrors = (name: string) => boolean;

/** dbt's name of a data test that warns. */
export const TEST_WARNING = 'LogTestResult';

/** dbt's names of what is wrong with a selection. */
const NAMES: Readonly<Record<string, string>> = {
  'selector-unmatched': 'NoNodesForSelectionCriteria',
  'nothing-to-do': 'NothingToDo',
};

/** dbt's name of a problem; `all` where it has none. */
export function warningName(code: string): string {
  return NAMES[code] ?? 'all';
}

/** What `--warn-error` and `--warn-error-options` say. Throws a UsageError. */
export function readWarnErrors(options: CommandOptions): WarnErrors {
  if (options.flag('warn-error')) return () => true;
  const given = readMapping(
    options,
    'warn-error-options',
    (text) => parseYaml(text, '--warn-error-options').data,
  );
  const errors: Data = given.error ?? given.include ?? null;
  const spared = [given.warn, given.exclude, given.silence].flatMap((names) => textList(names));
  const all = errors === 'all' || errors === '*';
  return (name) => (all || textList(errors).includes(name)) && !spared.includes(name);
}
