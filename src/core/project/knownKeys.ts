import type { DataObject } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { YamlDocument } from './yaml';

/** The top-level keys that a kind of file may have. */
export interface KnownKeys {
  /** The kind of file, for messages. */
  readonly where: string;
  readonly read: ReadonlySet<string>;
  /** dbt's keys that have no effect here yet. */
  readonly idle: ReadonlySet<string>;
}

/** Reports keys that stand twice, that have no effect, and that dbt does not know. */
export function reportKeys(
  data: DataObject,
  { where, read, idle }: KnownKeys,
  document: YamlDocument,
  problems: ProblemLog,
): void {
  for (const { key, at } of document.duplicateKeys) {
    problems.report('yaml-duplicate-key', { key }, at);
  }
  for (const key of Object.keys(data)) {
    if (read.has(key)) continue;
    const at = document.at([key]);
    if (idle.has(key)) problems.report('feature-idle', { feature: `"${key}:"` }, at);
    else problems.report('key-unknown', { key, where }, at);
  }
}
