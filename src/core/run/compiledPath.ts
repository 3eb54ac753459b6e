import { type ManifestNode, unitTestName } from '../project/manifest';
import type { BatchSql } from './results';

/** Where the compiled SQL of a node lies, below the folder for what a command makes. */
export function compiledPath(node: ManifestNode, target = 'target'): string {
  const base = `${target}/compiled/${node.package_name}/${node.original_file_path}`;
  switch (node.resource_type) {
    case 'test':
      return node.test_metadata ? `${base}/${node.path}` : base;
    case 'snapshot':
      return node.original_file_path.endsWith('.sql') ? base : `${base}/${node.path}`;
    case 'unit_test':
      return `${base}/${folderOf(node.original_file_path)}${unitTestName(node)}.sql`;
    case 'operation':
      return `${base}/hooks/${node.name}.sql`;
    default:
      return base;
  }
}

/** Where a node's own SQL was written: a snapshot's lies below target/run only, and none that is empty is. */
export function writtenPath(node: ManifestNode, code: string, target?: string): string | null {
  return node.resource_type === 'snapshot' || code === '' ? null : compiledPath(node, target);
}

/** Where the statement lies that built a node. */
export function executedPath(node: ManifestNode, target = 'target'): string {
  return compiledPath(node, target).replace(`${target}/compiled`, `${target}/run`);
}

/** Where the SQL of a batch lies: in a file of its own, in a folder named after the model's file. */
export function batchPath(modelPath: string, { name }: Pick<BatchSql, 'name'>): string {
  const folder = modelPath.replace(/\.sql$/, '');
  return `${folder}/${folder.slice(folderOf(folder).length)}_${name}.sql`;
}

/** The folder of a path, with its slash; empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
