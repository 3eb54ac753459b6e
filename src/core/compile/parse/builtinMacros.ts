/// <reference types="vite/client" />
import { collectDefinitions } from '../../jinja/definitions';
import { createEnvironment } from '../../jinja/environment';
import type { Project } from '../../project/loadProject';
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

/** dbt's own macros, parsed once: they are the same for every project. */
export type BuiltinMacros = readonly BuiltinMacro[];

let usual: BuiltinMacros | undefined;
let all: Promise<BuiltinMacros> | undefined;

/** Our texts of those of dbt's own macros that most projects need. */
export function usualMacros(): BuiltinMacros {
  usual ??= parseTexts(SOURCES);
  return usual;
}

/** Those and the ones that few projects need, which are loaded: a visit to the tab need not wait for them. */
export function allMacros(): Promise<BuiltinMacros> {
  all ??= import('./onDemandTexts').then(({ ON_DEMAND_TEXTS }) => [
    ...usualMacros(),
    ...parseTexts(ON_DEMAND_TEXTS),
  ]);
  return all;
}

/** What names one of the latter: a part of its name, the materialization or strategy that it is of, or what may set one. */
const ON_DEMAND =
  /merge|strategy\W+(?:env_)?var\b|materialized_view|external|write_options|write_to_file|table_function|create_or_replace_|handle_existing_table|clone|grant|dcl_st|get_(?:create|rename|replace|drop|binding|catalog|csv|show|insert_overwrite|incremental_insert|revoke|batch_size|relations\b|relation_last)|default__(?:alter|list|snapshot_string)|function_relations|latest_version_pointer|validate_(?:sql|string|dict)|is_core_v2|drop_schema_named|location_exists/;

/** Whether a text may name one of the macros that few projects need. */
export function namesRareMacro(text: string): boolean {
  return ON_DEMAND.test(text);
}

/** Whether a project may need them. */
export function needsAllMacros({ packages }: Project): boolean {
  return packages.some(
    ({ files, properties, config }) =>
      files.some(({ kind }) => kind === 'function') ||
      [...files, ...properties, config.document].some(({ text }) => namesRareMacro(text)),
  );
}

function parseTexts(texts: Readonly<Record<string, string>>): BuiltinMacros {
  return Object.entries(texts).flatMap(([file, source]) => {
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
}
