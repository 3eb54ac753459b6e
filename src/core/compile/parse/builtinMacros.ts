/// <reference types="vite/client" />
import { collectDefinitions } from '../../jinja/definitions';
import { createEnvironment } from '../../jinja/environment';
import type { IndexedMacro } from '../macroIndex';

const SOURCES = import.meta.glob<string>('../builtins/*/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A macro of dbt's own and the file of ours that holds it. */
export interface BuiltinMacro extends IndexedMacro {
  readonly path: string;
}

let parsed: readonly BuiltinMacro[] | undefined;

/** Our texts of dbt's own macros. Parsed once: they are the same for every project. */
export function builtinMacros(): readonly BuiltinMacro[] {
  parsed ??= Object.entries(SOURCES).flatMap(([file, source]) => {
    const [packageName = '', name = ''] = file.split('/').slice(-2);
    const path = `macros/${name}`;
    const template = createEnvironment().parse(source, { name: path });
    return collectDefinitions(template).flatMap((definition) =>
      definition.kind === 'macro' ||
      definition.kind === 'test' ||
      definition.kind === 'materialization'
        ? [{ packageName, path, definition }]
        : [],
    );
  });
  return parsed;
}
