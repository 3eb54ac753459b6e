import { deprecations } from '../../base/problems/deprecations';
import type { ProblemLog } from '../../base/problems/problem';
import { locate } from '../../base/span';
import { collectDefinitions, type Definition, type DocsDefinition } from '../../jinja/definitions';
import { createEnvironment, type Environment } from '../../jinja/environment';
import { TemplateError } from '../../jinja/templateError';
import { strayTags, unclosedBlock, withoutRest } from '../../jinja/withoutRest';
import type { Project } from '../../project/loadProject';
import type { DocEntry, MacroEntry } from '../../project/manifest';
import { joinPath } from '../../project/packages';
import { uniqueId } from '../../project/resources/ids';
import type { PackageSources, SourceFile } from '../../project/sourceFiles';
import type { SourceKind } from '../../project/sourceKinds';
import { refuseDispatch } from '../adapter/dispatch';
import { INTERNAL_PACKAGES, type IndexedMacro, isHelper, MacroIndex } from '../macroIndex';
import type { BuiltinMacros } from './builtinMacros';
import { guardTemplate } from './capture';
import { fillMacroCalls } from './macroCalls';
import { argumentsOf } from './reportArguments';

/** What the blocks of a project's files define. */
export interface Collected {
  readonly macros: MacroIndex;
  readonly macroEntries: Map<string, MacroEntry>;
  readonly docs: Map<string, DocEntry>;
}

const HAS_JINJA = /\{[{%#]/;

const MACRO_FILES: readonly SourceKind[] = ['macro', 'generic_test'];

/** Parses every macro and docs file; dbt's own macros come first. What does not parse is a problem. */
export function collectMacros(
  project: Project,
  builtins: BuiltinMacros,
  environment: Environment,
  problems: ProblemLog,
): Collected {
  const collected: Collected = {
    macros: new MacroIndex(
      project.config.name,
      project.config.dispatch,
      project.config.flags.require_explicit_package_overrides_for_builtin_materializations ===
        false,
    ),
    macroEntries: new Map(),
    docs: new Map(),
  };
  for (const { packageName, path, definition } of builtins) {
    addMacro(collected, project, { packageName, path }, definition);
  }
  for (const sources of project.packages) {
    for (const file of sources.files) {
      reportStrayTags(sources, file, problems);
      for (const definition of parseBlocks(sources, file, environment, problems)) {
        if (definition.kind === 'docs') addDoc(collected, sources, file, definition, problems);
        else addDefinition(collected, project, sources, file, definition, problems);
      }
    }
  }
  fillMacroCalls(collected.macros, collected.macroEntries, (macro, wanted, space) => {
    if (!INTERNAL_PACKAGES.includes(macro.packageName))
      reportUnfound(collected.macros, macro, wanted, space, problems);
  });
  return collected;
}

/** dbt looks for what a macro dispatches to before anything calls it, and refuses a project in which there is none. */
function reportUnfound(
  macros: MacroIndex,
  { definition }: IndexedMacro,
  wanted: string,
  space: string | null,
  problems: ProblemLog,
): void {
  const { kind, message } = refuseDispatch(macros, wanted, space);
  problems.report('template-error', { kind, message }, definition.span);
}

/** The blocks that dbt looks for in each kind of file; what else is written in tags it warns of. */
const EXPECTED: Readonly<Partial<Record<SourceKind, ReadonlySet<string>>>> = {
  macro: new Set(['macro', 'materialization', 'test', 'data_test']),
  generic_test: new Set(['test', 'data_test']),
  snapshot: new Set(['snapshot']),
};

function reportStrayTags(sources: PackageSources, file: SourceFile, problems: ProblemLog): void {
  const expected = EXPECTED[file.kind];
  if (!expected) return;
  for (const { name: tag, offset } of strayTags(file.text, expected)) {
    const at = { file: joinPath(sources.root, file.path), ...locate(file.text, offset) };
    problems.report('deprecated', deprecations.unexpectedBlock({ tag, file: file.path }), at);
  }
}

function parseBlocks(
  sources: PackageSources,
  file: SourceFile,
  environment: Environment,
  problems: ProblemLog,
): readonly Definition[] {
  const wanted =
    file.kind === 'docs' ? /\{%-?\s*docs\b/ : MACRO_FILES.includes(file.kind) ? /\{%/ : undefined;
  if (!wanted?.test(file.text)) return [];
  const name = joinPath(sources.root, file.path);
  const read = (text: string) => collectDefinitions(environment.parse(text, { name }));
  try {
    return read(file.text);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const blocks = withoutRest(file.text);
    if (blocks !== file.text)
      return parseBlocks(sources, { ...file, text: blocks }, environment, problems);
    const { kind, message, at, frame } = error;
    const unclosed = unclosedBlock(file.text);
    const params = unclosed ? { kind: 'CompilationError', message: unclosed } : { kind, message };
    problems.report('template-error', params, at, frame);
    return [];
  }
}

/** The Jinja of a docs block is rendered where it stands, and knows no names of dbt's. */
function addDoc(
  { docs }: Collected,
  { config: { name: packageName } }: PackageSources,
  file: SourceFile,
  { name, text, span }: DocsDefinition,
  problems: ProblemLog,
): void {
  const id = uniqueId('doc', packageName, name);
  const known = docs.get(id);
  if (known) {
    const paths = [known.original_file_path, file.path];
    problems.report('name-twice', { kind: 'doc', name, paths, id }, span);
    return;
  }
  const render = () => createEnvironment().render(text, {}, { name: span.file });
  docs.set(id, {
    name,
    package_name: packageName,
    path: file.relativePath,
    original_file_path: file.path,
    unique_id: id,
    block_contents:
      (HAS_JINJA.test(text) ? guardTemplate({ problems }, span, render) : text)?.trim() ?? '',
  });
}

function addDefinition(
  collected: Collected,
  project: Project,
  sources: PackageSources,
  file: SourceFile,
  definition: Exclude<Definition, DocsDefinition>,
  problems: ProblemLog,
): void {
  const packageName = sources.config.name;
  if (definition.kind === 'snapshot') return;
  const known = collected.macros.inPackage(packageName, definition.macroName);
  if (known) {
    const paths = [known.definition.span.file, definition.span.file];
    problems.report(
      'name-twice',
      { kind: 'macro', name: definition.macroName, paths, packageName },
      definition.span,
    );
    return;
  }
  addMacro(collected, project, { packageName, path: file.path, kind: file.kind }, definition);
}

function addMacro(
  { macros, macroEntries }: Collected,
  project: Project,
  { packageName, path, kind }: { packageName: string; path: string; kind?: SourceKind },
  definition: Exclude<Definition, { kind: 'docs' | 'snapshot' }>,
): void {
  macros.add({ packageName, definition });
  if (isHelper({ packageName, definition })) return;
  const id = uniqueId('macro', packageName, definition.macroName);
  macroEntries.set(id, {
    name: definition.macroName,
    package_name: packageName,
    path,
    original_file_path: path,
    unique_id: id,
    macro_sql: definition.source,
    description: '',
    meta: {},
    docs: { show: true, node_color: null },
    patch_path: null,
    arguments: argumentsOf(project.config.flags, definition, kind),
    supported_languages:
      definition.kind === 'materialization' ? [...definition.supportedLanguages] : null,
    depends_on: { macros: [] },
  });
}
