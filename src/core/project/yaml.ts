import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  Scalar,
  type YAMLMap,
  type Document as YamlTree,
} from 'yaml';
import type { Data, DataObject } from '../base/data';
import type { Span } from '../base/span';
import { withLineJoined } from './flowLines';
import { resolvePlainScalar, type TimeForm } from './yamlScalars';

export type YamlPath = readonly (string | number)[];

/** A parsed file: its data, and the place of each part of it. */
export interface YamlDocument {
  readonly file: string;
  readonly text: string;
  readonly data: Data;
  /** The place of the value at `path`; of its nearest parent that is written out, when the value itself is not. */
  at(path: YamlPath): Span;
  /** Keys that one mapping has twice: the last one counts, as in PyYAML. */
  readonly duplicateKeys: readonly { readonly key: string; readonly at: Span }[];
}

/** A text that is no YAML. */
export class YamlError extends Error {
  constructor(
    readonly reason: string,
    readonly at: Span,
  ) {
    super(reason);
  }
}

type Tree = YamlTree.Parsed<ParsedNode>;

const OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  strict: false,
  keepSourceTokens: false,
} as const;
// Each joined line is a parse of the whole text.
const MOST_JOINED = 100;

/** The tree of a text whose `{…}` and `[…]` may be indented at will; as it was where that does not help. */
function withFlowJoined(written: string, asWritten: Tree): Tree {
  let [text, tree] = [written, asWritten];
  for (let joined = 0; isIndentedBadly(tree) && joined < MOST_JOINED; joined += 1) {
    text = withLineJoined(text, tree.errors[0]?.pos[0] ?? 0);
    tree = parseDocument(text, OPTIONS);
  }
  return tree.errors.length === 0 ? tree : asWritten;
}

function isIndentedBadly({ errors: [first] }: Tree): boolean {
  return first?.code === 'BAD_INDENT' && first.message.startsWith('Flow ');
}

/**
 * Parses one YAML document with PyYAML's meaning of scalars; throws a YamlError with the place of the first mistake.
 * `times` is what dates and times become, apart from those of variables and of tests' arguments.
 */
export function parseYaml(text: string, file: string, times: TimeForm = 'iso'): YamlDocument {
  const lines = new LineCounter();
  const written = text.replace(/^\uFEFF/, '');
  const asWritten: Tree = parseDocument(written, { ...OPTIONS, lineCounter: lines });
  const tree = isIndentedBadly(asWritten) ? withFlowJoined(written, asWritten) : asWritten;
  const spanOf = (range: readonly [number, number, ...number[]]): Span => {
    const start = lines.linePos(range[0]);
    const end = lines.linePos(range[1]);
    return { file, line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  };
  const error = tree.errors[0];
  if (error) throw new YamlError(reasonOf(error.message), spanOf(error.pos));
  const duplicateKeys: { key: string; at: Span }[] = [];
  const reader: Reader = {
    end: text.endsWith('\n') ? Number.POSITIVE_INFINITY : text.length,
    anchors: new Map(),
    targets: new Map(),
    budget: { nodes: MOST_NODES },
    times,
    fail: (reason, node) => {
      const range = isNode(node) ? node.range : undefined;
      throw new YamlError(reason, spanOf(range ?? [0, 0]));
    },
    onDuplicate: (key, node) => {
      if (isNode(node) && node.range) duplicateKeys.push({ key, at: spanOf(node.range) });
    },
  };
  return {
    file,
    text,
    data: readNode(reader, tree.contents, 0),
    at: (path) => spanOf(rangeAt(tree, path)),
    duplicateKeys,
  };
}

function reasonOf(message: string): string {
  if (/call stack|recursion/i.test(message)) return 'it is nested too deeply';
  return message.split(' at line ')[0] ?? '';
}

// Aliases of aliases make billions of values of a few lines, and code that walks deeper has no stack left.
const MOST_NODES = 1_000_000;
const MOST_DEPTH = 300;

interface Reader {
  /** Where the text ends without a line break: a block of text that ends there has none either. */
  readonly end: number;
  /** The node that each anchor names so far, and that each alias was found to mean. */
  readonly anchors: Map<string, unknown>;
  readonly targets: Map<unknown, unknown>;
  readonly budget: { nodes: number };
  readonly times: TimeForm;
  fail(reason: string, node: unknown): never;
  onDuplicate(key: string, node: unknown): void;
}

function readNode(reader: Reader, node: unknown, depth: number): Data {
  reader.budget.nodes -= 1;
  if (reader.budget.nodes < 0)
    reader.fail(`with its aliases it has more than ${MOST_NODES} values`, node);
  if (depth > MOST_DEPTH) reader.fail(`it is nested more than ${MOST_DEPTH} deep`, node);
  if (isAlias(node)) {
    const target = targetOf(reader, node);
    if (target === undefined) reader.fail(`no anchor is called "${node.source}"`, node);
    return readNode(reader, target, depth + 1);
  }
  if ((isScalar(node) || isSeq(node) || isMap(node)) && node.anchor !== undefined)
    nameAnchor(reader, node.anchor, node);
  if (isScalar(node)) return readScalar(reader, node);
  if (isSeq(node)) return node.items.map((item) => readNode(reader, item, depth + 1));
  if (isMap(node)) return readMap(reader, node, depth + 1);
  return null;
}

/** A name that is given twice means the later node from then on, also where an alias brings back what stood before. */
function nameAnchor({ anchors, targets }: Reader, name: string, node: unknown): void {
  if (targets.has(node)) return;
  targets.set(node, node);
  anchors.set(name, node);
}

function targetOf({ anchors, targets }: Reader, alias: Alias): unknown {
  if (!targets.has(alias)) targets.set(alias, anchors.get(alias.source));
  return targets.get(alias);
}

function readScalar({ end, times }: Reader, node: Scalar): Data {
  const value = String(node.value ?? '');
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const text = isBlock && (node.range?.[1] ?? 0) >= end ? value.replace(/\n$/, '') : value;
  if (node.tag === 'tag:yaml.org,2002:str' && node.type !== Scalar.PLAIN) return text;
  return node.type === Scalar.PLAIN ? resolvePlainScalar(text, times) : text;
}

function readMap(reader: Reader, map: YAMLMap, depth: number): DataObject {
  const merged: DataObject = {};
  const own: DataObject = {};
  for (const pair of map.items) {
    if (!isPair(pair)) continue;
    const key = keyText(reader, pair.key, depth);
    const value = readNode(withTimesOf(reader, key, depth), pair.value, depth);
    if (key === '<<') Object.assign(merged, ...mergeSources(value));
    else {
      if (Object.hasOwn(own, key)) reader.onDuplicate(key, pair.key);
      own[key] = value;
    }
  }
  return { ...merged, ...own };
}

/** The variables of a project and the arguments of tests have times of their own. */
function withTimesOf(reader: Reader, key: string, depth: number): Reader {
  // At the top of dbt_project.yml they are configs.
  const isOfTest = depth > 1 && (key === 'tests' || key === 'data_tests');
  const isTyped = isOfTest || (depth === 1 && key === 'vars');
  return isTyped ? { ...reader, times: 'tagged' } : reader;
}

/** What `<<` brings in; of several mappings the first wins. */
function mergeSources(value: Data): DataObject[] {
  const sources = Array.isArray(value) ? [...value].reverse() : [value];
  return sources.filter(
    (source): source is DataObject => typeof source === 'object' && source !== null,
  );
}

function keyText(reader: Reader, key: unknown, depth: number): string {
  if (isScalar(key) && typeof key.value === 'string') return key.value;
  if (isMap(key) || isSeq(key)) reader.fail('a key is a text, no mapping and no list', key);
  const value = readNode(reader, key, depth);
  return value === null ? '' : String(value);
}

function rangeAt(tree: Tree, path: YamlPath): readonly [number, number, ...number[]] {
  for (let length = path.length; length > 0; length -= 1) {
    const node = tree.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range;
  }
  return tree.contents?.range ?? [0, 0, 0];
}
