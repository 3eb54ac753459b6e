import { describeProblem, type Problem } from '../../../core/base/problems/problem';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import { Button } from '../../kit/actions/Button';
import { Banner } from '../../kit/messages/Banner';
import { useFormat, useModel } from '../../model/modelContext';
import styles from './FaultBanners.module.css';
import { shownFaults } from './mappingRows';
import { decisionWords, type Remedy, remediesOf } from './remedies';

/** What holds the file back, each with its ways out; below it what has been decided. */
export function FaultBanners({ review }: { readonly review: FileReview }) {
  const { intake } = useModel();
  const faults = shownFaults(review);
  if (faults.length + review.accepted.length === 0) return null;
  return (
    <div className={styles.banners}>
      {faults.map((problem) => (
        <FaultBanner key={JSON.stringify(problem)} problem={problem} review={review} />
      ))}
      {review.accepted.map((fault) => (
        <Banner
          key={fault}
          tone="info"
          actions={
            <Button
              size="sm"
              onClick={() => void intake.change(review.id, { kind: 'reopen', fault })}
            >
              Undo
            </Button>
          }
        >
          {decisionWords[fault]}
        </Banner>
      ))}
    </div>
  );
}

function FaultBanner({ problem, review }: { problem: Problem; review: FileReview }) {
  const { intake } = useModel();
  const settings = useFormat();
  const { message, mend } = describeProblem(problem);
  const take = ({ act }: Remedy) =>
    void (act.kind === 'remove' ? intake.remove(review.id) : intake.change(review.id, act.change));
  return (
    <Banner
      tone="fail"
      title={`${message}.`}
      actions={remediesOf(problem, review, settings).map((remedy) => (
        <Button
          key={remedy.label}
          kind={remedy.isFirst ? 'primary' : 'default'}
          onClick={() => take(remedy)}
        >
          {remedy.label}
        </Button>
      ))}
    >
      {mend}
    </Banner>
  );
}
