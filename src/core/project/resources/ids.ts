import type { ResourceType, UniqueId } from '../manifest';
import { joinPath } from '../packages';

/** dbt's id of a resource: its type, package and name, and for some a fourth part. */
export function uniqueId(
  type: ResourceType | 'macro' | 'doc' | 'group',
  ...parts: readonly string[]
): UniqueId {
  return [type, ...parts].join('.');
}

/** A resource's path of names: the package, the folders below its kind's folder, its name. */
export function fqnOf(packageName: string, relativePath: string, name: string): string[] {
  return [packageName, ...relativePath.split('/').slice(0, -1), name];
}

/** A test's path of names: of the path from the package's root dbt takes the first folder off, wherever the kind's folder lies. */
export function testFqn(packageName: string, path: string, ...names: readonly string[]): string[] {
  return [packageName, ...joinPath(path).split('/').slice(1, -1), ...names];
}

/** `a/b/orders.sql` is orders. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
}
