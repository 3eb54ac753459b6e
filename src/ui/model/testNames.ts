import { type Data, textOr } from '../../core/base/data';
import type { ManifestNode, TestNode, UnitTestNode } from '../../core/project/manifest';

/** A test in a few words, and what it is about. */
export interface TestName {
  /** Such as `relationships → dim_products`, `accepted_values`, a singular test's own name. */
  readonly title: string;
  readonly column: string | null;
}

export function isTest(node: ManifestNode): node is TestNode | UnitTestNode {
  return node.resource_type === 'test' || node.resource_type === 'unit_test';
}

export function nameTest(node: TestNode | UnitTestNode): TestName {
  if (node.resource_type === 'unit_test') return { title: node.name, column: null };
  const { test_metadata: metadata, column_name: column } = node;
  if (!metadata) return { title: node.name, column };
  const { to } = metadata.kwargs;
  const target = refName(to);
  return { title: target === null ? metadata.name : `${metadata.name} → ${target}`, column };
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
  return tested[0] ?? null;
}
