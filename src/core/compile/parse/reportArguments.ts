import { type Data, type DataObject, objectList, textOr } from '../../base/data';
import type { PropertyEntry } from '../../project/properties';
import type { SourceKind } from '../../project/sourceKinds';
import type { IndexedMacro } from '../macroIndex';
import type { Parser } from './parser';

/** Reports what a properties entry says of a macro's arguments and the macro does not; only where the project's flags ask for it. */
export function reportArguments(
  { session, problems }: Parser,
  { data, at }: PropertyEntry,
  { definition }: IndexedMacro,
): void {
  const { macroName: macro, parameters } = definition;
  const described = objectList(data.arguments);
  if (session.project.config.flags.validate_macro_args !== true || described.length === 0) return;
  const place = at(['arguments']);
  for (const [index, parameter] of parameters.entries()) {
    const name = described[index]?.name;
    if (name === undefined || name === parameter.name) continue;
    const fault = `Argument ${name} in yaml for macro ${macro} does not match the jinja definition.`;
    problems.report('macro-argument', { fault }, place);
  }
  if (described.length !== parameters.length) {
    const fault = `The number of arguments in the yaml for macro ${macro} does not match the jinja definition.`;
    problems.report('macro-argument', { fault }, place);
  }
  for (const { name, type } of described) {
    const written = textOr(type, '').replace(/[ \t]/g, '');
    if (written === '' || isArgumentType(written)) continue;
    const fault = `Argument ${name} in the yaml for macro ${macro} has an invalid type.`;
    problems.report('macro-argument', { fault }, place);
  }
}

/**
 * The arguments that dbt notes of a macro without properties: its parameters where they are checked, else none. dbt's
 * reader of tests/generic, and of its own tests, takes none.
 */
export function argumentsOf(
  flags: DataObject,
  { kind, parameters }: IndexedMacro['definition'],
  fileKind?: SourceKind,
): Data[] {
  const reads = kind === 'macro' || (kind === 'test' && fileKind === 'macro');
  if (flags.validate_macro_args !== true || !reads) return [];
  return parameters.map(({ name }) => ({ name, type: null, description: '' }));
}

const SIMPLE = /(?<![a-z])(?:str|string|bool|int|integer|float|any|relation|column)(?![a-z[])/g;
const NESTED = /(?:list|optional)\[_\]|dict\[_,_\]/g;

/** Whether a text is a type, such as `dict[str, list[int]]`: types within types are made one sign, from the inside out. */
export function isArgumentType(written: string): boolean {
  let text = written.replaceAll('_', '?').replace(SIMPLE, '_');
  for (let next = text.replace(NESTED, '_'); next !== text; next = text.replace(NESTED, '_'))
    text = next;
  return text === '_';
}
