import { type Data, type DataObject, textList, textOr } from '../../core/base/data';
import type {
  ManifestNode,
  TestMetadata,
  TestNode,
  UnitTestNode,
} from '../../core/project/manifest';

/** A test in a few words, and what it is about. */
export interface TestName {
  /** Such as `relationships → dim_products`, `discount ≤ gross`, `unique`, a singular test's own name in words. */
  readonly title: string;
  readonly column: string | null;
}

export function isTest(node: ManifestNode): node is TestNode | UnitTestNode {
  return node.resource_type === 'test' || node.resource_type === 'unit_test';
}

export function nameTest(node: TestNode | UnitTestNode): TestName {
  if (node.resource_type === 'unit_test') return { title: inWords(node.name), column: null };
  const { test_metadata: metadata, column_name: column } = node;
  if (!metadata) return { title: inWords(node.name.replace(/^(?:assert|test)_/, '')), column };
  return { title: titleOf(metadata), column };
}

function titleOf({ name, kwargs }: TestMetadata): string {
  const target = refName(kwargs.to ?? kwargs.compare_model);
  if (target !== null) return `${name} → ${target}`;
  switch (name) {
    case 'expression_is_true':
      return mathSigns(textOr(kwargs.expression, name));
    case 'accepted_range':
      return rangeText(kwargs) ?? name;
    case 'usual_days':
      return `usual_days of ${textOr(kwargs.value, 'the figure')}`;
    case 'unique_combination_of_columns':
      return `unique ${textList(kwargs.combination_of_columns).join(', ')}`;
    default:
      return name;
  }
}

/** `≥ 0`, `0 to 100`, `< 1`: the bounds of an accepted range; null without any. */
function rangeText({ min_value: min, max_value: max, inclusive }: DataObject): string | null {
  const isOpen = inclusive === false;
  const [least, most] = [boundText(min), boundText(max)];
  if (least !== null && most !== null) {
    return isOpen ? `between ${least} and ${most}` : `${least} to ${most}`;
  }
  if (least !== null) return `${isOpen ? '>' : '≥'} ${least}`;
  return most === null ? null : `${isOpen ? '<' : '≤'} ${most}`;
}

function boundText(bound: Data | undefined): string | null {
  return bound === undefined || bound === null ? null : String(bound);
}

function mathSigns(expression: string): string {
  return expression.replaceAll('<=', '≤').replaceAll('>=', '≥').replaceAll(/<>|!=/g, '≠');
}

function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/** The name in `ref('dim_products')`, as a test's argument holds it. */
function refName(argument: Data | undefined): string | null {
  const [, name] = /(?:ref|source)\((?:.*,)?\s*['"](\w+)['"]\s*\)/.exec(textOr(argument, '')) ?? [];
  return name ?? null;
}

/** The node that a test is about: what it is attached to, or the model that it runs. Null for a singular test of several. */
export function testedNode(
  node: TestNode | UnitTestNode,
  parents: readonly string[],
): string | null {
  if (node.resource_type === 'test' && node.attached_node) return node.attached_node;
  const tested = parents.filter((id) => /^(model|seed|snapshot|source)\./.test(id));
  if (node.resource_type === 'unit_test') {
    return tested.find((id) => id.endsWith(`.${node.model}`)) ?? tested[0] ?? null;
  }
  return tested.length === 1 ? (tested[0] ?? null) : null;
}
