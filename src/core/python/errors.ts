/**
 * What operators and host functions throw: `kind` is the exception's name in Python, Jinja or dbt
 * (`TypeError`, `UndefinedError`, `CompilationError`). The evaluator adds the place and throws a TemplateError.
 */
export class PythonError extends Error {
  readonly kind: string;

  constructor(kind: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'PythonError';
    this.kind = kind;
  }
}

/** Python's TypeError, to be thrown. */
export function typeError(message: string): PythonError {
  return new PythonError('TypeError', message);
}

/** Python's ValueError, to be thrown. */
export function valueError(message: string): PythonError {
  return new PythonError('ValueError', message);
}
