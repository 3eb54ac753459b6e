import { Hammer, RotateCcw } from 'lucide-react';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import { Button } from '../../kit/actions/Button';
import { Icon } from '../../kit/marks/Icon';
import { StatusMark } from '../../kit/marks/StatusMark';
import { go, links } from '../../links';
import { useImport, useModel, useRun } from '../../model/modelContext';
import styles from './ReviewFooter.module.css';
import { filesWord, importObstacle } from './reviewWords';

/** What holds the import back, and its two buttons. */
export function ReviewFooter({ reviews }: { readonly reviews: readonly FileReview[] }) {
  const { intake } = useModel();
  const isImporting = useImport((facts) => facts.isImporting);
  const failure = useImport((facts) => facts.failure);
  const isRunning = useRun(({ run }) => run !== null && !run.isOver);
  const obstacle = importObstacle(reviews, { isRunning });
  const cancel = () => {
    void intake.cancel();
    go(links.data());
  };
  const confirm = async () => {
    if (await intake.confirm()) go(links.overview());
  };
  return (
    <footer className={styles.footer}>
      <p className={styles.note}>
        <Icon of={RotateCcw} size={14} />
        <span>
          All files are loaded, or none. What was there before can be restored at any time.
        </span>
      </p>
      <p className={styles.state} role="status">
        {failure !== null ? (
          <StatusMark
            status="error"
            size={14}
            label={`Nothing was imported: ${failure}`}
            showLabel
          />
        ) : (
          obstacle && (
            <StatusMark
              status={obstacle.kind === 'problems' ? 'fail' : 'running'}
              size={14}
              label={obstacle.words}
              showLabel
            />
          )
        )}
      </p>
      <Button size="lg" onClick={cancel}>
        Cancel
      </Button>
      <Button
        size="lg"
        kind="primary"
        icon={Hammer}
        busy={isImporting}
        disabledReason={obstacle?.words}
        onClick={() => void confirm()}
      >
        Import {filesWord(reviews.length)} and build
      </Button>
    </footer>
  );
}
