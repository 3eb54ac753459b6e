import { codeFrame, type Span } from '../base/span';

/** A macro that was running when an error came, and the place that called it. */
export interface MacroStackEntry {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface TemplateErrorDetails {
  readonly kind: string;
  readonly message: string;
  /** The smallest piece of the template that the error can be pinned to. */
  readonly at: Span;
  /** The line that Jinja2 names: where the expression begins, for one that runs over lines. */
  readonly line: number;
  readonly source: string;
  readonly macroStack: readonly MacroStackEntry[];
  readonly cause?: unknown;
}

/** An error of a template: its syntax, an operation that Python refuses, or what a host function threw. */
export class TemplateError extends Error {
  /** Python's, Jinja's or dbt's name of the exception: `TemplateSyntaxError`, `UndefinedError`, `TypeError`. */
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly at: Span;
  /** The lines around `at` with a caret line. */
  readonly frame: string;
  /** The macros that were running, innermost first. */
  readonly macroStack: readonly MacroStackEntry[];

  constructor(private readonly details: TemplateErrorDetails) {
    const { at, line } = details;
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'TemplateError';
    this.kind = details.kind;
    this.file = at.file;
    this.line = line;
    this.column = at.line === line ? at.column : 1;
    this.at = at;
    this.frame = codeFrame(details.source, at);
    this.macroStack = details.macroStack;
  }

  /** The same error, told in another way. */
  with(changes: Partial<TemplateErrorDetails>): TemplateError {
    return new TemplateError({ ...this.details, ...changes });
  }
}
