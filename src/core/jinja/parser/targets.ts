import { quoteText } from '../../python/quote';
import type { Expression, NameNode, Target } from '../ast';
import { describeToken } from '../lexer/token';
import type { TagParser } from './tagParser';

/** The name of a macro, a parameter or an import. */
export function parseNameTarget(parser: TagParser): NameNode {
  const { value: name, start, end, line } = parser.stream.expect('name');
  const target: NameNode = { type: 'Name', name, start, end, line };
  return checkTarget(parser, target) as NameNode;
}

/** What a loop or `with` assigns to: a name, or names in a tuple. */
export function parseTarget(parser: TagParser): Target {
  const operand = parser.expressions.parseTuple({ simple: true });
  return checkTarget(parser, operand);
}

/** What `set` assigns to: as `parseTarget`, with `namespace.name` at any place of it. */
export function parseSetTarget(parser: TagParser): Target {
  const { stream } = parser;
  const first = stream.current;
  const items: Target[] = [];
  let isTuple = false;
  while (!stream.isAt('blockEnd')) {
    items.push(parseSetItem(parser));
    if (!stream.skipOperator(',')) break;
    isTuple = true;
  }
  const [only] = items;
  if (!isTuple && only !== undefined) return only;
  if (!isTuple) {
    stream.fail(`Expected an expression, got ${quoteText(describeToken(stream.current))}`);
  }
  const { start, line } = first;
  return { type: 'TupleTarget', items, start, end: stream.end, line };
}

function parseSetItem(parser: TagParser): Target {
  const { stream, expressions } = parser;
  const { current, following } = stream;
  if (current.type === 'name' && following.type === 'operator' && following.value === '.') {
    stream.next();
    stream.next();
    const { value: name, end } = stream.expect('name');
    const { value: namespace, start, line } = current;
    return { type: 'NamespaceTarget', namespace, name, start, end, line };
  }
  return checkTarget(parser, expressions.parsePrimary());
}

function checkTarget(parser: TagParser, node: Expression): Target {
  if (node.type === 'Name' && !/^(?:[Tt]rue|[Ff]alse|[Nn]one)$/.test(node.name)) return node;
  if (node.type === 'Tuple') {
    const items = node.items.map((item) => checkTarget(parser, item));
    const { start, end, line } = node;
    return { type: 'TupleTarget', items, start, end, line };
  }
  const kind = TARGET_NAMES[node.type] ?? node.type.toLowerCase();
  return parser.stream.fail(`can't assign to '${kind}'`, node);
}

// What Jinja2 calls the nodes that have other names here.
const TARGET_NAMES: Readonly<Partial<Record<Expression['type'], string>>> = { Constant: 'const' };
