import { Camera, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Snapshot } from '../../../../engine/tab/snapshots/snapshotShelf';
import { formatBytes } from '../../../format/bytes';
import { formatLocalMoment } from '../../../format/dates';
import { IconButton } from '../../../kit/actions/IconButton';
import { useFormat, useModel, useReport, useRun } from '../../../model/modelContext';
import { RollBackDialog } from './RollBackDialog';
import styles from './Snapshots.module.css';

/** The copies of the whole database that this browser keeps, to go back to. */
export function SnapshotList() {
  const model = useModel();
  const { snapshots, storage } = useReport();
  const [chosen, setChosen] = useState<Snapshot | null>(null);
  const busy = useRun(({ run }) => run !== null && !run.isOver)
    ? 'Wait until the command has ended'
    : undefined;
  const isMemory = storage.kind === 'memory';
  return (
    <section className={styles.snapshots} aria-labelledby="snapshots-title">
      <div className={styles.head}>
        <h2 className={styles.title} id="snapshots-title">
          Snapshots
        </h2>
        <IconButton
          icon={Camera}
          label="Take a snapshot"
          size="sm"
          disabledReason={isMemory ? IN_MEMORY : busy}
          onClick={() => void model.takeSnapshot()}
        />
      </div>
      {snapshots.length === 0 ? (
        <p className={styles.empty}>{isMemory ? IN_MEMORY : NONE}</p>
      ) : (
        <ol>
          {snapshots.map((snapshot) => (
            <SnapshotRow
              key={snapshot.id}
              snapshot={snapshot}
              busy={busy}
              onRollBack={() => setChosen(snapshot)}
            />
          ))}
        </ol>
      )}
      <RollBackDialog snapshot={chosen} onClose={() => setChosen(null)} />
    </section>
  );
}

const NONE = 'None yet. One is taken before each import; the newest five are kept.';
const IN_MEMORY = 'The database lies in memory here, so there is nothing to go back to.';

interface SnapshotRowProps {
  readonly snapshot: Snapshot;
  /** Why nothing can be changed right now. */
  readonly busy: string | undefined;
  readonly onRollBack: () => void;
}

function SnapshotRow({ snapshot, busy, onRollBack }: SnapshotRowProps) {
  const model = useModel();
  const settings = useFormat();
  const when = formatLocalMoment(Date.parse(snapshot.at), settings);
  return (
    <li className={styles.row}>
      <span className={styles.reason}>{snapshot.reason}</span>
      <span className={styles.buttons}>
        <IconButton
          icon={RotateCcw}
          label={`Roll back to ${when}`}
          size="sm"
          disabledReason={busy}
          onClick={onRollBack}
        />
        <IconButton
          icon={Trash2}
          label={`Delete the snapshot of ${when}`}
          size="sm"
          onClick={() => void model.dropSnapshot(snapshot.id)}
        />
      </span>
      <span className={styles.facts}>
        <time dateTime={snapshot.at}>{when}</time> · {formatBytes(snapshot.sizeBytes, settings)}
      </span>
    </li>
  );
}
