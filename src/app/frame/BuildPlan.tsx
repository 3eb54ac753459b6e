import { useQuery } from '@tanstack/react-query';
import { useEngine, useModel } from '../../ui/model/modelContext';
import { PlanDialog } from '../../ui/shell/build/plan/PlanDialog';

/** The plan of a build of the changes, asked of the engine as it is opened. Loaded with the first one. */
export default function BuildPlan({ onClose }: { readonly onClose: () => void }) {
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
