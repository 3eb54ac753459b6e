import type { VariableView } from '../../../../engine/tab/projectView';
import type { TabReport } from '../../../../engine/tab/tabReport';

interface ListedVariable extends Omit<VariableView, 'projectValue'> {
  /** Null while the project cannot be read. */
  readonly projectValue: string | null;
}

/** The project's variables; where the project cannot be read, those that the user has set, so that they can be taken back. */
export function listVariables({
  project,
  state,
}: Pick<TabReport, 'project' | 'state'>): readonly ListedVariable[] {
  if (project) return project.variables;
  return Object.entries(state.vars).map(([name, ownValue]) => ({
    name,
    ownValue,
    projectValue: null,
    readers: null,
  }));
}
