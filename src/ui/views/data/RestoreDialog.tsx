import { ConfirmDialog } from '../../kit/overlays/ConfirmDialog';
import { useModel, useReport } from '../../model/modelContext';
import type { SeedRow } from './seedRows';
import { seedWords } from './seedWords';

interface RestoreDialogProps {
  /** The seeds to go back to the sample; none keeps the dialog away. */
  readonly seeds: readonly SeedRow[];
  readonly onClose: () => void;
}

/** Asks before imported rows are given up. */
export function RestoreDialog({ seeds, onClose }: RestoreDialogProps) {
  const model = useModel();
  const { owner, restore } = seedWords(useReport());
  const names = seeds.map(({ spec }) => spec.name);
  return (
    <ConfirmDialog
      open={seeds.length > 0}
      title={restore}
      description={`The imported rows of ${names.join(', ')} are deleted, and ${owner}'s take their place. Then everything is built anew.`}
      confirmLabel={restore}
      tone="danger"
      onConfirm={() => {
        void model.restoreSample(names);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
