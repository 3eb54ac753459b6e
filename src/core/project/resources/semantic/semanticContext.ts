import type { DataObject } from '../../../base/data';
import type { ProblemLog } from '../../../base/problems/problem';
import type { DescriptionOf } from '../columns';

/** What reading an entry of the semantic layer asks of the parse around it. */
export interface SemanticContext {
  readonly createdAt: number;
  readonly problems: ProblemLog;
  projectConfig(fqn: readonly string[]): DataObject;
  writtenConfig(fqn: readonly string[]): DataObject;
  readonly descriptionOf: DescriptionOf;
}
