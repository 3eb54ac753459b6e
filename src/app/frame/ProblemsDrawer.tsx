import { useEngine, useFormat, useRun } from '../../ui/model/modelContext';
import { ProblemsPanel, type ShownProblem } from '../../ui/shell/problems/ProblemsPanel';
import { shownProblems } from './shownProblems';

/** The problems of the project, the last command and the last results. Loaded when it is first opened. */
export default function ProblemsDrawer({ onClose }: { readonly onClose: () => void }) {
  const report = useEngine((facts) => facts.report);
  const refusal = useRun((facts) => facts.refusal);
  const settings = useFormat();
  return (
    <ProblemsPanel
      problems={shownProblems(report, refusal, settings)}
      onCopy={(problem) => void copyProblem(problem)}
      onClose={onClose}
    />
  );
}

function copyProblem({ title, remedy, where, details }: ShownProblem): Promise<void> {
  const lines = [title, remedy, where?.label, details].filter((line) => line !== undefined);
  return navigator.clipboard.writeText(lines.join('\n'));
}
