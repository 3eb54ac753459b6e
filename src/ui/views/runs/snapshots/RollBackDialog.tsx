import { useState } from 'react';
import type { Snapshot } from '../../../../engine/tab/snapshots/snapshotShelf';
import { formatLocalMoment } from '../../../format/dates';
import { formatCount } from '../../../format/numbers';
import { ConfirmDialog } from '../../../kit/overlays/ConfirmDialog';
import { useFormat, useModel, useReport } from '../../../model/modelContext';
import styles from './Snapshots.module.css';
import { snapshotChanges } from './snapshotChanges';

interface RollBackDialogProps {
  /** None keeps the dialog away. */
  readonly snapshot: Snapshot | null;
  readonly onClose: () => void;
}

/** Says what going back to a snapshot changes, and asks. */
export function RollBackDialog({ snapshot, onClose }: RollBackDialogProps) {
  return snapshot && <OpenRollBack snapshot={snapshot} onClose={onClose} />;
}

function OpenRollBack({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const model = useModel();
  const settings = useFormat();
  const { state } = useReport();
  const [isBusy, setIsBusy] = useState(false);
  const { tables, variables } = snapshotChanges(state, snapshot.state);
  const confirm = async () => {
    setIsBusy(true);
    await model.rollBack(snapshot.id);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Roll back to ${formatLocalMoment(Date.parse(snapshot.at), settings)}`}
      description="All tables become what they were then, and so do the variables. A snapshot of now is taken first."
      confirmLabel="Roll back"
      busy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {tables.length === 0 ? (
        <p className={styles.same}>No table has another number of rows now.</p>
      ) : (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Rows now</th>
              <th scope="col">Rows then</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ name, current, earlier }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{current === undefined ? '–' : formatCount(current, settings)}</td>
                <td>{earlier === undefined ? '–' : formatCount(earlier, settings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {variables.length > 0 && <p className={styles.same}>Variables: {variables.join(', ')}.</p>}
    </ConfirmDialog>
  );
}
