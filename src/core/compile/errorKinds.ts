/** The kinds that dbt catches around each macro: it names those outside of the one that failed. */
export const CAUGHT: ReadonlySet<string> = new Set([
  'TypeError',
  'UndefinedError',
  'TemplateRuntimeError',
  'FilterArgumentError',
  'SecurityError',
]);

/** The kinds of Python that no macro catches: a text that is rendered makes a Compilation Error of them. */
export const UNCAUGHT: ReadonlySet<string> = new Set([
  'AttributeError',
  'DivisionByZero',
  'IndexError',
  'InvalidFieldValue',
  'InvalidOperation',
  'KeyError',
  'LookupError',
  'OverflowError',
  'UnicodeDecodeError',
  'UnknownTimeZoneError',
  'ValueError',
  'ZeroDivisionError',
  'error',
]);
