import type { PlannedNode } from '../../../../engine/tab/changes/changePlan';
import type { Reason } from '../../../../engine/tab/changes/judge';

/** Why a node would be built: "SQL changed, macro cents changed", "below stg_orders and 2 more". */
export function whyBuilt({
  kind,
  reasons,
  belowOf,
}: Pick<PlannedNode, 'kind' | 'reasons' | 'belowOf'>): string {
  const words = reasons.map((reason) => reasonWords(reason, kind));
  const above = belowOf.length > 0 ? [`below ${listNames(belowOf)}`] : [];
  return [...words, ...above].join(', ');
}

function reasonWords({ kind, names = [] }: Reason, of: PlannedNode['kind'] | 'test'): string {
  switch (kind) {
    case 'new':
      return of === 'test' ? 'new' : 'not built yet';
    case 'body':
      return of === 'seed' ? 'file changed' : of === 'test' ? 'changed' : 'SQL changed';
    case 'configs':
      return 'config changed';
    case 'relation':
      return 'other name or schema';
    case 'contract':
      return 'contract changed';
    case 'persisted_descriptions':
      return 'description changed';
    case 'other':
      return 'moved, or its access changed';
    case 'macros':
      return `${names.length === 1 ? 'macro' : 'macros'} ${listNames(names)} changed`;
    case 'var':
      return `${names.length === 1 ? 'variable' : 'variables'} ${listNames(names)} set otherwise`;
    case 'env_var':
      return `environment variable ${listNames(names)} set otherwise`;
    case 'rows':
      return 'other rows imported';
    case 'behind':
      return `${listNames(names)} built since`;
  }
}

const NAMED = 2;

/** "a", "a and b", "a, b and 3 more". */
export function listNames(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join(' and ');
  return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;
}

/** "12 tests run with them, 2 of them new or changed." */
export function testWords(tests: readonly { readonly reasons: readonly Reason[] }[]): string {
  const changed = tests.filter(({ reasons }) => reasons.length > 0).length;
  const all = tests.length === 1 ? '1 test runs with them' : `${tests.length} tests run with them`;
  return changed === 0 ? `${all}.` : `${all}, ${changed} of them new or changed.`;
}
