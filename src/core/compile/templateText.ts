import { MacroCallError } from '../jinja/runtime/macroCallError';
import type { TemplateError } from '../jinja/templateError';
import type { Manifest } from '../project/manifest';
import type { PythonError } from '../python/errors';
import { CAUGHT } from './errorKinds';
import { INTERNAL_PACKAGES } from './macroIndex';

type Macros = Manifest['macros'];

/** The kinds that name the macros that were running. */
const WITH_MACROS: ReadonlySet<string> = new Set([
  'CompilationError',
  'DbtRuntimeError',
  'UndefinedMacroError',
]);

const UNDEFINED: ReadonlySet<string> = new Set(['UndefinedError', 'UndefinedMacroError']);
const MACRO_MAY_BE_MISSING =
  'This can happen when calling a macro that does not exist. Check for typos and/or install package dependencies with "dbt deps".';

/** What dbt says of an error of Python. */
export function pythonText(error: PythonError): string {
  if (error instanceof MacroCallError) return nameTemplate(error.message);
  return UNDEFINED.has(error.kind) ? `${error.message}. ${MACRO_MAY_BE_MISSING}` : error.message;
}

/** What dbt has no macro for: a call block, and the parts of our texts of its macros. */
function isUnnamed(name: string, macros: Macros): boolean {
  if (name === 'caller') return true;
  return name.startsWith('_') && ![...macros.values()].some((macro) => macro.name === name);
}

/** dbt's templates hold macros by longer names. */
function nameTemplate(message: string): string {
  return message.replace(/^macro '/, '$&dbt_macro__');
}

/**
 * What dbt says of an error in a template: its words, and for some kinds the macros that were running; `outermost` is where
 * the outermost of them was called.
 */
export function templateText(error: TemplateError, outermost: string, macros: Macros): string {
  const { kind, macroStack } = error;
  const isRefused = error.cause instanceof MacroCallError;
  const message = isRefused ? nameTemplate(error.message) : error.message;
  if (macroStack.length === 0)
    return UNDEFINED.has(kind) ? `${message}. ${MACRO_MAY_BE_MISSING}` : message;
  const isCaught = CAUGHT.has(kind);
  if (!isCaught && !WITH_MACROS.has(kind)) return message;
  // Each entry has the place that called it, which lies in the macro that comes next.
  const files = [error.file, ...macroStack.map(({ file }) => file)];
  const callers = macroStack
    .map(({ name }, at) => `macro ${name} (${fileOf(name, files[at] ?? '', macros)})`)
    .filter((_, at) => !isUnnamed(macroStack[at]?.name ?? '', macros));
  const named = isCaught && !isRefused ? callers.slice(1) : callers;
  if (isCaught && named.length === 0) return message;
  const [innermost, ...others] = [...named, outermost];
  const stack = [`> in ${innermost}`, ...others.map((caller) => `> called by ${caller}`)];
  const text = [message, '', ...stack].join('\n');
  return kind === 'UndefinedMacroError' ? `${text}. ${MACRO_MAY_BE_MISSING}` : text;
}

/**
 * The file of a macro below its package's folder, from its name and its file's path. Where a text that it renders stands between
 * them, as that of a hook, the file is that of the macro of this name that dbt has.
 */
function fileOf(name: string, file: string, macros: Macros): string {
  const named = [...macros.values()].filter((macro) => macro.name === name);
  const inFile = named.find((macro) => file.endsWith(macro.original_file_path));
  const own = named.find((macro) => INTERNAL_PACKAGES.includes(macro.package_name));
  return (inFile ?? own ?? named[0])?.original_file_path ?? 'macros';
}
