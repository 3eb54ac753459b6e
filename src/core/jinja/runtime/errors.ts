import { locate, type Span } from '../../base/span';
import { PythonError } from '../../python/errors';
import { toText } from '../../python/repr';
import { SyntaxFailure } from '../lexer/syntaxError';
import { type MacroStackEntry, TemplateError } from '../templateError';
import { MacroReturn } from './macroReturn';
import type { ActiveMacro, Render, Site, SourceFile } from './render';

/** The TemplateError for an error that came while a render was at its site; any other error, which is the host's, as it is. */
export function locateError(error: unknown, render: Render): unknown {
  const reason = readHostLimit(error);
  if (!(reason instanceof PythonError)) return error;
  const { file, site } = render;
  return new TemplateError({
    kind: reason.kind,
    message: reason.message,
    at: spanOf(file, site),
    line: site.line,
    source: file.source,
    macroStack: render.macros.map(describeMacro).reverse(),
    cause: reason,
  });
}

/** Runs what belongs to a file without having a place in it; its errors are those of the file's beginning. */
export function runLocated<Result>(render: Render, file: SourceFile, body: () => Result): Result {
  return render.runNested(file, () => {
    render.site = { start: 0, end: 1, line: 1 };
    try {
      return body();
    } catch (error) {
      // dbt says no more of a `return` outside of macros.
      const reason =
        error instanceof MacroReturn
          ? new PythonError('CompilationError', toText(error.value))
          : error;
      throw locateError(reason, render);
    }
  });
}

/** The TemplateError for a template that cannot be read; any other error as it is. */
export function locateSyntaxError(error: unknown, { name, source }: SourceFile): unknown {
  if (error instanceof SyntaxFailure) {
    const { offset: start, line } = error;
    const at = spanOf({ name, source }, { start, end: start + 1, line });
    const { kind, message } = error;
    return new TemplateError({ kind, message, at, line, source, macroStack: [], cause: error });
  }
  if (!isStackOverflow(error)) return error;
  return new TemplateError({
    kind: 'RecursionError',
    message: 'the template is nested too deeply',
    at: { file: name, line: 1, column: 1 },
    line: 1,
    source,
    macroStack: [],
    cause: error,
  });
}

/** A site with lines and columns. */
export function spanOf({ name, source }: SourceFile, { start, end }: Site): Span {
  const last = locate(source, end);
  return { file: name, ...locate(source, start), endLine: last.line, endColumn: last.column };
}

function describeMacro({ name, file, site }: ActiveMacro): MacroStackEntry {
  const { line, column } = locate(file.source, site.start);
  return { name, file: file.name, line, column };
}

/** A limit of the host's as the error that Python has for it; any other error as it is. */
export function readHostLimit(error: unknown): unknown {
  if (isStackOverflow(error))
    return new PythonError('RecursionError', 'maximum recursion depth exceeded', { cause: error });
  if (error instanceof RangeError && /string length|BigInt|array length/i.test(error.message))
    return new PythonError('MemoryError', 'a value has become too large', { cause: error });
  return error;
}

// V8 and JavaScriptCore throw a RangeError, SpiderMonkey an InternalError.
function isStackOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /call stack|too much recursion/i.test(error.message);
}
