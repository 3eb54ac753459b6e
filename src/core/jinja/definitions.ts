import type { Span } from '../base/span';
import type { MacroNode, ParameterNode, Template } from './ast';

export interface ParameterDefinition {
  readonly name: string;
  /** The text of the type annotation, dbt's addition. */
  readonly annotation: string | null;
  /** The text of the default; null for a parameter that has none. */
  readonly fallback: string | null;
}

interface DefinitionBase {
  readonly name: string;
  readonly span: Span;
  /** The exact text of the block, from its opening tag to its closing one. */
  readonly source: string;
}

/** A block that can be called as a macro. */
export interface MacroDefinition extends DefinitionBase {
  readonly kind: 'macro' | 'test' | 'materialization';
  /** The name that dbt calls it by: `test_unique`, `materialization_table_default`, a macro's own. */
  readonly macroName: string;
  readonly parameters: readonly ParameterDefinition[];
  /** Materializations only: the adapter it is for (`default` for all) and the languages it takes. */
  readonly adapter: string | null;
  readonly supportedLanguages: readonly string[];
  readonly template: Template;
  readonly node: MacroNode;
}

/** A snapshot's block: its body is a template of its own, from the text between the tags. */
export interface SnapshotDefinition extends DefinitionBase {
  readonly kind: 'snapshot';
  readonly body: string;
}

export interface DocsDefinition extends DefinitionBase {
  readonly kind: 'docs';
  /** The text between the tags, as it stands. */
  readonly text: string;
}

/** One of dbt's blocks at the top level of a file. */
export type Definition = MacroDefinition | SnapshotDefinition | DocsDefinition;

/** What a definition says of its parameters, from the tree. */
export function describeParameters(
  nodes: readonly ParameterNode[],
  source: string,
): ParameterDefinition[] {
  return nodes.map(({ name, annotation, fallback }) => ({
    name,
    annotation,
    fallback: fallback === null ? null : source.slice(fallback.start, fallback.end),
  }));
}
