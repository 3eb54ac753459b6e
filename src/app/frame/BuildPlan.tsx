import { useQuery } from '@tanstack/react-query';
import { useEngine, useModel } from '../../ui/model/modelContext';
import { PlanDialog } from '../../ui/shell/build/plan/PlanDialog';
import { ChangeNews } from './ChangeNews';

interface BuildPlanProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What there is to say before a build of the changes, and after it. Loaded once a build can change what another has built, or the plan is opened. */
export default function BuildPlan({ isOpen, onClose }: BuildPlanProps) {
  return (
    <>
      <ChangeNews />
      {isOpen && <OpenPlan onClose={onClose} />}
    </>
  );
}

/** The plan, asked of the engine as it is opened. */
function OpenPlan({ onClose }: { readonly onClose: () => void }) {
  const model = useModel();
  const generation = useEngine((facts) => facts.generation);
  const plan = useQuery({
    queryKey: ['changes', generation],
    queryFn: () => model.engine.changes(),
  });
  const closeAnd = (run: () => Promise<void>) => {
    onClose();
    void run();
  };
  return (
    <PlanDialog
      plan={plan.data}
      failure={plan.error?.message}
      onBuild={(command) => closeAnd(() => model.runCommand(command))}
      onBuildAll={() => closeAnd(model.build)}
      onClose={onClose}
    />
  );
}
