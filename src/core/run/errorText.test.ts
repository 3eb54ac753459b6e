import { expect, it } from 'vitest';
import { MacroCallError } from '../jinja/runtime/macroCallError';
import { TemplateError } from '../jinja/templateError';
import type { Manifest } from '../project/manifest';
import { PythonError } from '../python/errors';
import { nodeErrorText, type Subject } from './errorText';

const NODE: Subject = {
  name: 'a',
  package_name: 'shop',
  original_file_path: 'models/a.sql',
  resource_type: 'model',
};
/** Two macros of a package: `outer` calls `inner`. */
const MANIFEST = {
  projectName: 'shop',
  macros: new Map(
    [
      { name: 'inner', package_name: 'tools', original_file_path: 'macros/deep/inner.sql' },
      { name: 'outer', package_name: 'tools', original_file_path: 'macros/deep/outer.sql' },
      { name: 'run_hooks', package_name: 'dbt', original_file_path: 'macros/hooks.sql' },
    ].map((macro) => [`macro.${macro.package_name}.${macro.name}`, macro]),
  ),
} as unknown as Manifest;

const place = (file: string) => ({ file, line: 1, column: 1 });
const INNER = 'dbt_packages/tools/macros/deep/inner.sql';
const OUTER = 'dbt_packages/tools/macros/deep/outer.sql';
const BOTH = [
  { name: 'inner', ...place(OUTER) },
  { name: 'outer', ...place('models/a.sql') },
];

function textOf(cause: PythonError, file: string, macroStack: TemplateError['macroStack']): string {
  const { kind, message } = cause;
  const at = place(file);
  const error = new TemplateError({ kind, message, at, line: 1, source: '', macroStack, cause });
  return nodeErrorText(error, NODE, MANIFEST);
}

it('[R11] names the macros that were running when a macro raised an error, with the files of their packages', () => {
  expect(textOf(new PythonError('CompilationError', 'not today'), INNER, BOTH)).toBe(
    `Compilation Error in model a (models/a.sql)
  not today
  
  > in macro inner (macros/deep/inner.sql)
  > called by macro outer (macros/deep/outer.sql)
  > called by model a (models/a.sql)`,
  );
});

it('[R11] names the macro that renders a hook, whose text lies elsewhere', () => {
  const stack = [
    { name: 'inner', ...place('models/a.sql') },
    { name: 'run_hooks', ...place('macros/table.sql') },
  ];
  expect(textOf(new PythonError('CompilationError', 'not today'), INNER, stack)).toContain(
    '  > called by macro run_hooks (macros/hooks.sql)',
  );
});

it.each(['TypeError', 'UndefinedError'])(
  '[R11] a %s is caught in the macro where it came: dbt names those outside of it, if any',
  (kind) => {
    const error = new PythonError(kind, 'no such thing');
    expect(textOf(error, INNER, BOTH)).toBe(
      `Compilation Error in model a (models/a.sql)
  no such thing
  
  > in macro outer (macros/deep/outer.sql)
  > called by model a (models/a.sql)`,
    );
    expect(textOf(error, OUTER, BOTH.slice(1))).toBe(
      'Compilation Error in model a (models/a.sql)\n  no such thing',
    );
  },
);

it("[R11] of a call that does not fit a macro, dbt says its template's name of the macro, and all that were running", () => {
  const error = new MacroCallError("macro 'inner' takes not more than 1 argument(s)");
  expect(textOf(error, OUTER, BOTH.slice(1))).toBe(
    `Compilation Error in model a (models/a.sql)
  macro 'dbt_macro__inner' takes not more than 1 argument(s)
  
  > in macro outer (macros/deep/outer.sql)
  > called by model a (models/a.sql)`,
  );
});
