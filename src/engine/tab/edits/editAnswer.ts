import type { Problem } from '../../../core/base/problems/problem';
import type { FileEdit } from '../../../core/project/editedFiles';
import type { TabSession } from '../tabSession';

/** What an edit came to; short, as it is asked for while one types. */
export interface EditAnswer {
  /** All that is wrong with the project now. */
  readonly problems: readonly Problem[];
  /** All files that are not as the project has them. */
  readonly edits: readonly FileEdit[];
}

export function editAnswer({ problems, edits }: TabSession): EditAnswer {
  return { problems, edits: edits.list };
}
