import type { Value } from '../python/value';
import type { WorkOn } from '../python/work';

/**
 * Additions to the language: Jinja2's by the last part of their module's name, dbt's tags, and behind them `dbtMacros`,
 * with which a template has its own macros by longer names, so that what it calls is a macro of the project.
 */
export type Extension = 'do' | 'loopcontrols' | 'debug' | 'i18n' | 'dbt' | 'dbtMacros';

/**
 * What a missing name gives: Jinja2's Undefined, ChainableUndefined, DebugUndefined and StrictUndefined, and that of
 * dbt's parse phase, which can be chained and called.
 */
export type UndefinedKind = 'default' | 'chainable' | 'debug' | 'strict' | 'parse';

/** How the text of another template is found by its name; undefined when there is none. */
export type Loader = ((name: string) => string | undefined) | Readonly<Record<string, string>>;

/** What one render may use. Going over it is a TemplateError of kind BudgetExceeded; too deep is RecursionError. */
export interface Budget {
  /** Turns of loops and calls of macros. */
  readonly steps: number;
  /** Macros, blocks, includes and recursive loops inside one another. */
  readonly depth: number;
  readonly outputCharacters: number;
  /** Without it a render stops at what a tab can do in some seconds; see python/work.ts. */
  readonly workOn?: WorkOn;
}

/** How text becomes tokens: Jinja2's parameters of Environment in camelCase. */
export interface SyntaxOptions {
  readonly blockStartString: string;
  readonly blockEndString: string;
  readonly variableStartString: string;
  readonly variableEndString: string;
  readonly commentStartString: string;
  readonly commentEndString: string;
  readonly lineStatementPrefix: string | null;
  readonly lineCommentPrefix: string | null;
  readonly trimBlocks: boolean;
  readonly lstripBlocks: boolean;
  readonly newlineSequence: '\n' | '\r\n' | '\r';
  readonly keepTrailingNewline: boolean;
  readonly extensions: readonly Extension[];
}

export interface EvaluationOptions {
  readonly undefined: UndefinedKind;
  readonly autoescape: boolean;
  readonly loader: Loader;
  /** Callables by name (`makeFunction`), added to Jinja2's own; the first argument is the value before the bar. */
  readonly filters: Readonly<Record<string, Value>>;
  readonly tests: Readonly<Record<string, Value>>;
  /** Names that every template sees; plain data is converted. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly budget: Partial<Budget>;
  /** As Jinja2's SandboxedEnvironment, which dbt uses: ranges have at most 100,000 items. */
  readonly sandboxed: boolean;
  /** A number from 0 to 1 for `random` and `lipsum`; a host that replays renders gives a repeatable one. */
  readonly random: () => number;
}

export type EnvironmentOptions = Partial<SyntaxOptions & EvaluationOptions>;

export const DEFAULT_SYNTAX: SyntaxOptions = {
  blockStartString: '{%',
  blockEndString: '%}',
  variableStartString: '{{',
  variableEndString: '}}',
  commentStartString: '{#',
  commentEndString: '#}',
  lineStatementPrefix: null,
  lineCommentPrefix: null,
  trimBlocks: false,
  lstripBlocks: false,
  newlineSequence: '\n',
  keepTrailingNewline: false,
  extensions: ['do', 'loopcontrols', 'dbt'],
};
