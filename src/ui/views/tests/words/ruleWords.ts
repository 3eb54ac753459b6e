import { type Data, type DataObject, textList, textOr } from '../../../../core/base/data';
import type { TestMetadata } from '../../../../core/project/manifest';
import type { FormatSettings } from '../../../format/formatSettings';
import { countOf, joinWords } from './wordLists';

/** A generic test in plain words. */
export interface RuleWords {
  /** What must hold, one sentence without its full stop. */
  readonly rule: string;
  /** What was found instead, with the count of failures. */
  readonly broken: (count: number, settings: FormatSettings) => string;
}

interface Subject {
  /** The tested model. */
  readonly model: string;
  readonly column: string;
  readonly kwargs: DataObject;
}

type Speak = (subject: Subject) => RuleWords;

/** A generic test's rule and its breach; undefined for a test that is not known here. */
export function ruleWords(
  { name, kwargs }: TestMetadata,
  model: string,
  column: string | null,
): RuleWords | undefined {
  return RULES[name]?.({ model, column: column ?? textOr(kwargs.column_name, 'value'), kwargs });
}

const rows =
  (tell: (does: (one: string, many: string) => string) => string): RuleWords['broken'] =>
  (count, settings) => {
    const does = (one: string, many: string) => (count === 1 ? one : many);
    return `${countOf(count, 'row', 'rows', settings)} ${tell(does)}`;
  };

const RULES: Readonly<Record<string, Speak>> = {
  unique: ({ model, column }) => ({
    rule: `No two rows of ${model} have the same ${column}`,
    broken: (count, settings) =>
      `${countOf(count, 'value', 'values', settings)} of ${column} ${count === 1 ? 'stands' : 'stand'} in ${model} more than once`,
  }),
  not_null: ({ model, column }) => ({
    rule: `Every row of ${model} has a value in ${column}`,
    broken: rows((does) => `of ${model} ${does('has', 'have')} no ${column}`),
  }),
  accepted_values: ({ model, column, kwargs }) => ({
    rule: `Every ${column} of ${model} is ${joinWords(valuesOf(kwargs.values), 'or')}`,
    broken: (count, settings) =>
      `${countOf(count, 'value', 'values', settings)} of ${column} ${count === 1 ? 'is' : 'are'} none of the accepted ones`,
  }),
  relationships: (subject) => relationship(subject),
  relationships_where: (subject) => relationship(subject),
  expression_is_true: ({ model, column, kwargs }) => {
    const expression = textOr(kwargs.expression, 'the expression');
    const whole = kwargs.column_name === undefined ? expression : `${column} ${expression}`;
    return {
      rule: `Every row of ${model} satisfies ${whole}`,
      broken: rows((does) => `of ${model} ${does('breaks', 'break')} the rule`),
    };
  },
  accepted_range: ({ model, column, kwargs }) => {
    const { inside, outside } = rangeWords(kwargs);
    return {
      rule: `Every ${column} of ${model} is ${inside}`,
      broken: rows((does) => `of ${model} ${does('has', 'have')} a ${column} ${outside}`),
    };
  },
  unique_combination_of_columns: ({ model, kwargs }) => {
    const columns = joinWords(textList(kwargs.combination_of_columns));
    return {
      rule: `No two rows of ${model} have the same ${columns}`,
      broken: (count, settings) =>
        `${countOf(count, 'combination', 'combinations', settings)} of ${columns} ${count === 1 ? 'stands' : 'stand'} in ${model} more than once`,
    };
  },
  usual_days: ({ model, kwargs }) => {
    const figure = `${textOr(kwargs.value, 'the figure')} of a day`;
    return {
      rule: `In ${model}, ${figure} by ${textOr(kwargs.date_column, 'date')} stays within its usual band, which the days before it give`,
      broken: (count, settings) =>
        `${countOf(count, 'day', 'days', settings)} of ${model} ${count === 1 ? 'lies' : 'lie'} outside the usual band of ${textOr(kwargs.value, 'the figure')}`,
    };
  },
  equal_rowcount: ({ model, kwargs }) => ({
    rule: `${model} has as many rows as ${nameIn(kwargs.compare_model)}`,
    broken: rows(() => `of difference between ${model} and ${nameIn(kwargs.compare_model)}`),
  }),
  fewer_rows_than: ({ model, kwargs }) => ({
    rule: `${model} has fewer rows than ${nameIn(kwargs.compare_model)}`,
    broken: rows(() => `too many in ${model}, against ${nameIn(kwargs.compare_model)}`),
  }),
  equality: ({ model, kwargs }) => ({
    rule: `${model} and ${nameIn(kwargs.compare_model)} hold the same rows`,
    broken: rows(
      (does) => `${does('is', 'are')} in one of ${model} and ${nameIn(kwargs.compare_model)} only`,
    ),
  }),
  not_constant: ({ model, column }) => ({
    rule: `${column} of ${model} holds more than one value`,
    broken: () => `${column} of ${model} holds one and the same value throughout`,
  }),
  at_least_one: ({ model, column }) => ({
    rule: `${column} of ${model} has a value somewhere`,
    broken: () => `${column} of ${model} has no value at all`,
  }),
};

function relationship({ model, column, kwargs }: Subject): RuleWords {
  const field = textOr(kwargs.field, column);
  const to = nameIn(kwargs.to);
  return {
    rule: `Every ${column} of ${model} is a ${field} of ${to}`,
    broken: rows((does) => `of ${model} ${does('names', 'name')} a ${column} that is not in ${to}`),
  };
}

/** `dim_products` of `ref('dim_products')`; any other text as it is. */
export function nameIn(argument: Data | undefined): string {
  const text = textOr(argument, 'the other table');
  return /['"](\w+)['"]\s*\)/.exec(text)?.[1] ?? text;
}

function rangeWords({ min_value: min, max_value: max, inclusive }: DataObject) {
  const isOpen = inclusive === false;
  const least = min === undefined || min === null ? null : String(min);
  const most = max === undefined || max === null ? null : String(max);
  if (least !== null && most !== null) {
    const bounds = isOpen
      ? `between ${least} and ${most}, not at either`
      : `from ${least} to ${most}`;
    return { inside: bounds, outside: `that is not ${bounds}` };
  }
  if (least !== null) {
    return isOpen
      ? { inside: `above ${least}`, outside: `of ${least} or less` }
      : { inside: `${least} or more`, outside: `below ${least}` };
  }
  return isOpen
    ? { inside: `below ${most}`, outside: `of ${most} or more` }
    : { inside: `${most} or less`, outside: `above ${most}` };
}

function valuesOf(values: Data | undefined): string[] {
  return Array.isArray(values) ? values.map((value) => String(value ?? 'null')) : textList(values);
}
