import type { Manifest, ManifestNode } from '../project/manifest';

/** Why a node may not refer to another, in dbt's words: `private` to `the 'finance' group`. */
export interface Denial {
  readonly access: 'private' | 'protected';
  /** Behind "private to the": `'finance' group`. */
  readonly scope: string;
}

/**
 * Whether `reader` may not refer to `target`: private models are for their group alone, protected ones for their package
 * where that restricts access.
 */
export function denyAccess(
  { restricted }: Manifest,
  reader: ManifestNode,
  target: ManifestNode,
): Denial | undefined {
  if (target.resource_type !== 'model') return undefined;
  const { access, group, package_name: owner } = target;
  const isShutOut = reader.package_name !== owner && restricted.has(owner);
  if (access === 'protected' && isShutOut) return { access, scope: `'${owner}' package` };
  // SQL of the command line may look at private models.
  if (access !== 'private' || reader.unique_id.startsWith('sql_operation.')) return undefined;
  const own = 'group' in reader ? reader.group : null;
  const isMember = own !== null && own === group;
  return isMember && !isShutOut ? undefined : { access, scope: `'${group ?? ''}' group` };
}
