import { useState } from 'react';
import { formatBytes } from '../../format/bytes';
import { ConfirmDialog } from '../../kit/overlays/ConfirmDialog';
import { useFormat, useModel } from '../../model/modelContext';

interface OpenDatabaseDialogProps {
  /** The file that was chosen; none keeps the dialog away. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** Asks before a database file takes the place of all tables. */
export function OpenDatabaseDialog({ file, onClose }: OpenDatabaseDialogProps) {
  const model = useModel();
  const settings = useFormat();
  const [isBusy, setIsBusy] = useState(false);
  if (!file) return null;
  const confirm = async () => {
    setIsBusy(true);
    await model.openDatabase(file);
    setIsBusy(false);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Open ${file.name}`}
      description={`The tables of this file (${formatBytes(file.size, settings)}) take the place of all that is here; seeds that it holds count as imported. Then everything is built anew. A snapshot of now is taken first, to roll back to under Runs.`}
      confirmLabel="Open database"
      busy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
