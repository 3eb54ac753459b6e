import type { DataObject } from '../base/data';
import { deprecations } from '../base/problems/deprecations';
import type { ProblemLog } from '../base/problems/problem';
import type { YamlDocument } from './yaml';

/** The top-level keys that a kind of file may have. */
export interface KnownKeys {
  /** The kind of file, for messages. */
  readonly where: string;
  readonly read: ReadonlySet<string>;
  /** Whether dbt refuses the file for any other key. */
  readonly isStrict?: boolean;
}

/** Reports keys that stand twice, and those that dbt does not know. */
export function reportKeys(
  data: DataObject,
  { where, read, isStrict }: KnownKeys,
  document: YamlDocument,
  problems: ProblemLog,
): void {
  for (const { key, at } of document.duplicateKeys) {
    problems.report('deprecated', deprecations.duplicateKey({ key, ...at }), at);
  }
  for (const key of Object.keys(data)) {
    if (read.has(key)) continue;
    problems.report(isStrict ? 'key-refused' : 'key-unknown', { key, where }, document.at([key]));
  }
}
