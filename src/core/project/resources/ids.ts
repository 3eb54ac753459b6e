import type { ResourceType, UniqueId } from '../manifest';

/** dbt's id of a resource: its type, package and name, and for some a fourth part. */
export function uniqueId(
  type: ResourceType | 'macro' | 'doc' | 'group',
  ...parts: readonly string[]
): UniqueId {
  return [type, ...parts].join('.');
}

/** The folders between the folder of its kind and a file: `models/a/b/x.yml` lies in a and b. */
export function foldersOf(path: string): string[] {
  return path.split('/').slice(1, -1);
}

/** A resource's path of names: the package, the folders below its kind's folder, its name. */
export function fqnOf(packageName: string, relativePath: string, name: string): string[] {
  return [packageName, ...relativePath.split('/').slice(0, -1), name];
}

/** `a/b/orders.sql` is orders. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
}
