import type { Span } from '../base/span';
import { stripEnd, stripStart } from '../python/text/whitespace';
import type { DefinitionNode, MacroNode, ParameterNode, Place, Statement, Template } from './ast';
import { spanOf } from './runtime/errors';

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
  /**
   * The exact text of the block, from its opening tag to its closing one, with the white space that `{%-` and `-%}` take
   * away, but none from the ends of the file, which dbt strips: its `macro_sql`.
   */
  readonly source: string;
}

interface CallableBase extends DefinitionBase {
  /** The name that dbt calls it by: a macro's own, `test_unique`, `materialization_table_default`. */
  readonly macroName: string;
  readonly parameters: readonly ParameterDefinition[];
  readonly template: Template;
  /** What `makeMacro` runs. */
  readonly node: CallableNode;
}

/** The parameters and the body of a block that can be called. */
export interface CallableNode extends Place {
  readonly name: string;
  readonly parameters: readonly ParameterNode[];
  readonly body: readonly Statement[];
}

export interface MaterializationDefinition extends CallableBase {
  readonly kind: 'materialization';
  /** The adapter that it is for, `default` for all. */
  readonly adapter: string;
  readonly supportedLanguages: readonly string[];
}

/** A block that can be called as a macro. */
export type MacroDefinition =
  | (CallableBase & { readonly kind: 'macro' | 'test' })
  | MaterializationDefinition;

/** A snapshot's block: its body is the text of a node. */
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

/** The macro, test, materialization, snapshot and docs blocks at the top level of a template, in their order. */
export function collectDefinitions(template: Template): Definition[] {
  const definitions: Definition[] = [];
  let previousEnd = template.source.length - stripStart(template.source).length;
  for (const node of template.body) {
    if (isDefinition(node)) definitions.push(describeBlock(node, template, previousEnd));
    if (node.type !== 'Text') previousEnd = node.end;
  }
  return definitions;
}

function isDefinition(node: Statement): node is MacroNode | DefinitionNode {
  switch (node.type) {
    case 'Macro':
    case 'Test':
    case 'Materialization':
    case 'Snapshot':
    case 'Docs':
      return true;
    default:
      return false;
  }
}

function describeBlock(
  node: MacroNode | DefinitionNode,
  template: Template,
  previousEnd: number,
): Definition {
  const { name, start, end } = node;
  const block = stripEnd(template.source).slice(start, end);
  const before = template.source.slice(previousEnd, start);
  // The opening tag strips when a minus stands behind its delimiter, which no letter or space is part of.
  const strips = /^[^\s\w]*-\s*\w/.test(block);
  const source = strips ? before.slice(stripEnd(before).length) + block : block;
  const base = { name, span: spanOf(template, node), source };
  switch (node.type) {
    case 'Docs':
      return { ...base, kind: 'docs', text: node.text };
    case 'Snapshot':
      return { ...base, kind: 'snapshot', body: readBody(node, template) };
    case 'Macro':
      return { ...base, ...describeCallable(node, name, template), kind: 'macro' };
    case 'Test':
      return { ...base, ...describeCallable(node, `test_${name}`, template), kind: 'test' };
    case 'Materialization': {
      const { adapter, languages } = node;
      const macroName = `materialization_${name}_${adapter}`;
      const callable = describeCallable({ ...node, parameters: [] }, macroName, template);
      const supportedLanguages = languages;
      return { ...base, ...callable, kind: 'materialization', adapter, supportedLanguages };
    }
  }
}

/** The text between a snapshot's tags, without the spaces that a `{%-` takes away. */
function readBody(
  { bodyStart, bodyEnd, end }: Extract<DefinitionNode, { type: 'Snapshot' }>,
  { source }: Template,
): string {
  const body = source.slice(bodyStart, bodyEnd);
  return /^[^\s\w]*-\s*endsnapshot/.test(source.slice(bodyEnd, end)) ? stripEnd(body) : body;
}

function describeCallable(node: CallableNode, macroName: string, template: Template) {
  const { parameters, body, start, end, line } = node;
  return {
    macroName,
    parameters: parameters.map((parameter) => describeParameter(parameter, template.source)),
    template,
    node: { name: macroName, parameters, body, start, end, line },
  };
}

function describeParameter(
  { name, annotation, fallback }: ParameterNode,
  source: string,
): ParameterDefinition {
  return {
    name,
    annotation,
    fallback: fallback === null ? null : source.slice(fallback.start, fallback.end),
  };
}
