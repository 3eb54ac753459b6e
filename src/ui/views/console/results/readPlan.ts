/** One operator of a query's plan, as it ran. */
export interface PlanNode {
  readonly id: string;
  readonly name: string;
  /** What it works on: a table, a condition, the keys of a join. */
  readonly note: string;
  readonly rows: number;
  readonly elapsedMs: number;
  readonly children: readonly PlanNode[];
}

interface RawNode {
  readonly operator_name?: unknown;
  readonly operator_type?: unknown;
  readonly operator_timing?: unknown;
  readonly operator_cardinality?: unknown;
  readonly extra_info?: unknown;
  readonly children?: unknown;
}

/** The plan in the JSON text that EXPLAIN ANALYZE gives; the frame that EXPLAIN itself adds is left out. */
export function readPlan(json: string): PlanNode | null {
  const root = firstOperator(JSON.parse(json) as RawNode);
  return root ? readNode(root, '0') : null;
}

/** The id of the operator that took longest. */
export function hottestNode(root: PlanNode): string {
  const visit = (node: PlanNode): PlanNode =>
    node.children
      .map(visit)
      .reduce((hot, one) => (one.elapsedMs > hot.elapsedMs ? one : hot), node);
  return visit(root).id;
}

function firstOperator(node: RawNode): RawNode | undefined {
  const name = node.operator_type ?? node.operator_name;
  if (name !== undefined && name !== 'EXPLAIN_ANALYZE') return node;
  return childrenOf(node)
    .map(firstOperator)
    .find((found) => found !== undefined);
}

function readNode(raw: RawNode, id: string): PlanNode {
  return {
    id,
    name: String(raw.operator_name ?? raw.operator_type ?? '').trim(),
    note: readNote(raw.extra_info),
    rows: Number(raw.operator_cardinality ?? 0),
    elapsedMs: Number(raw.operator_timing ?? 0) * 1000,
    children: childrenOf(raw).map((child, at) => readNode(child, `${id}.${at}`)),
  };
}

function childrenOf({ children }: RawNode): RawNode[] {
  return Array.isArray(children) ? (children as RawNode[]) : [];
}

const TELLING = [
  'Table',
  'Function',
  'Filters',
  'Conditions',
  'Groups',
  'Aggregates',
  'Order By',
  'Top',
  'Expression',
];

function readNote(info: unknown): string {
  if (typeof info !== 'object' || info === null) return '';
  const facts = info as Record<string, unknown>;
  return TELLING.flatMap((name) => {
    const fact = facts[name];
    return fact === undefined || fact === '' ? [] : [[fact].flat().join(', ')];
  }).join(' · ');
}
