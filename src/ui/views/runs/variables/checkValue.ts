import { parseYaml, YamlError } from '../../../../core/project/yaml';

/** What a typed value of a variable is, beside the project's own. */
export type ValueCheck =
  | { readonly kind: 'fits' }
  | { readonly kind: 'empty' }
  /** It cannot be read: the reason. */
  | { readonly kind: 'invalid'; readonly reason: string }
  /** It can be read, and is of another type than the project's value. */
  | { readonly kind: 'other-type'; readonly expected: string; readonly given: string };

const NAMES = {
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  text: 'text',
  none: 'nothing',
  list: 'a list',
  mapping: 'a mapping',
} as const;

type Kind = keyof typeof NAMES;

/** What a value's type is called, by its YAML text. */
export function describeType(yaml: string): string {
  const kind = kindOf(yaml);
  return kind instanceof YamlError ? NAMES.text : NAMES[kind];
}

/** Checks the YAML text of a value against the type of the project's. Text takes any scalar, and so does nothing. */
export function checkValue(text: string, projectValue: string): ValueCheck {
  if (text.trim() === '') return { kind: 'empty' };
  const given = kindOf(text);
  if (given instanceof YamlError) return { kind: 'invalid', reason: given.reason };
  const expected = kindOf(projectValue);
  if (expected instanceof YamlError || expected === given) return { kind: 'fits' };
  const isScalar = given !== 'list' && given !== 'mapping';
  if ((expected === 'text' || expected === 'none') && isScalar) return { kind: 'fits' };
  return { kind: 'other-type', expected: NAMES[expected], given: NAMES[given] };
}

function kindOf(yaml: string): Kind | YamlError {
  try {
    const { data } = parseYaml(yaml, 'value');
    if (data === null) return 'none';
    if (typeof data === 'bigint') return 'number';
    if (typeof data === 'object') return Array.isArray(data) ? 'list' : 'mapping';
    if (typeof data === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(data) ? 'date' : 'text';
    return typeof data === 'number' ? 'number' : 'boolean';
  } catch (error) {
    if (error instanceof YamlError) return error;
    throw error;
  }
}
