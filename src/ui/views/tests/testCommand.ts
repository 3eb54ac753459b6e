import type { TestItem } from './testItems';

/** The command that runs these tests again, as one would type it. */
export function testCommand(items: readonly Pick<TestItem, 'node'>[]): string {
  return `dbt test --select ${items.map(({ node }) => node.name).join(' ')}`;
}
