import type { Problem } from '../../core/base/problems/problem';
import type { FileEdit } from '../../core/project/editedFiles';
import type { UniqueId } from '../../core/project/manifest';
import type { ChangeCounts } from './changes/changeCounts';
import type { StorageKind } from './ports';
import type { ProjectList } from './projects/projectList';
import type { ProjectView } from './projectView';
import type { Snapshot } from './snapshots/snapshotShelf';
import type { TabState } from './tabState';

/** What the page knows of the engine: at the start, and whenever project, variables or data have changed. */
export interface TabReport {
  readonly projects: ProjectList;
  readonly storage: StorageKind;
  /** Bytes of the database file; undefined in memory. */
  readonly sizeBytes: number | undefined;
  readonly project: ProjectView | undefined;
  readonly problems: readonly Problem[];
  readonly state: TabState;
  /** Newest first; none in memory. */
  readonly snapshots: readonly Snapshot[];
  /** Whether the marts must be built before there is anything to show. */
  readonly needsBuild: boolean;
  /** What must be built anew since a setting was changed; null when that is everything, or not known. */
  readonly stale: readonly UniqueId[] | null;
  /** The files that are not as the project has them. */
  readonly edits: readonly FileEdit[];
  /** What differs from what was last built; undefined where nothing was, or the project cannot be compiled. */
  readonly changes: ChangeCounts | undefined;
}
