import { FileSpreadsheet, ShieldAlert, X } from 'lucide-react';
import { openProblems } from '../../../core/intake/review';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import { formatBytes } from '../../format/bytes';
import { formatRowCount } from '../../format/rowCounts';
import { IconButton } from '../../kit/actions/IconButton';
import { Segmented } from '../../kit/actions/Segmented';
import { Select } from '../../kit/fields/Select';
import { Badge } from '../../kit/marks/Badge';
import { Icon } from '../../kit/marks/Icon';
import { ProgressBar } from '../../kit/marks/ProgressBar';
import { useFormat, useModel } from '../../model/modelContext';
import styles from './FileCard.module.css';
import { effectWords, problemsWord } from './reviewWords';

interface FileCardProps {
  readonly review: FileReview;
  readonly seeds: readonly SeedSpec[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

const MODES = [
  { value: 'replace', label: 'Replace' },
  { value: 'append', label: 'Append' },
] as const;

/** One dropped file: where it goes and what it would do there. */
export function FileCard({ review, seeds, isOpen, onOpen }: FileCardProps) {
  const { intake } = useModel();
  const settings = useFormat();
  const { id, fileName, seed, status, checked, mode } = review;
  const size = formatBytes(review.sizeBytes, settings);
  return (
    <article className={styles.card} data-open={isOpen}>
      <div className={styles.head}>
        <Icon of={FileSpreadsheet} size={16} className={styles.icon} />
        <button
          type="button"
          className={styles.name}
          aria-current={isOpen}
          title={fileName}
          onClick={onOpen}
        >
          {fileName}
        </button>
        <StateBadge review={review} seed={seeds.find(({ name }) => name === seed)} />
        <IconButton
          icon={X}
          label={`Take ${fileName} out`}
          size="sm"
          className={styles.remove}
          onClick={() => void intake.remove(id)}
        />
      </div>
      <p className={styles.facts}>
        {checked ? `${formatRowCount(checked.rows, settings)}, ${size}` : size}
      </p>
      {review.columns.length > 0 && (
        <div className={styles.target}>
          <span aria-hidden="true">to</span>
          <div className={styles.seed}>
            <Select
              label={`Seed for ${fileName}`}
              look="field"
              mono
              value={seed}
              placeholder="Choose a seed"
              options={seeds.map(({ name }) => ({ value: name, label: name }))}
              onChange={(next) => void intake.change(id, { kind: 'seed', seed: next })}
            />
          </div>
        </div>
      )}
      {seed !== null && (
        <Segmented
          label={`What ${fileName} does to ${seed}`}
          className={styles.mode}
          fill
          value={mode}
          segments={MODES}
          onChange={(next) => void intake.change(id, { kind: 'mode', mode: next })}
        />
      )}
      {status === 'reading' && <ProgressBar label={`Reading ${fileName}`} size="hair" />}
      {checked && <p className={styles.effect}>{effectWords(review, settings)}</p>}
    </article>
  );
}

function StateBadge({ review, seed }: { review: FileReview; seed: SeedSpec | undefined }) {
  const open = openProblems(review.problems, review.accepted).length;
  if (open > 0) return <Badge tone="fail">{problemsWord(open)}</Badge>;
  if (review.status === 'reading') return <Badge>Reading</Badge>;
  const filled = new Set(
    review.matches.flatMap(({ fileColumn, seedColumn }) => (fileColumn ? [seedColumn] : [])),
  );
  const personal = seed?.columns.filter((column) => column.isPersonal && filled.has(column.name));
  if (personal && personal.length > 0) {
    return (
      <Badge
        tone="warn"
        icon={ShieldAlert}
        title={`Ready. Personal columns: ${personal.map(({ name }) => name).join(', ')}`}
      >
        PII
      </Badge>
    );
  }
  return <Badge tone="pass">Ready</Badge>;
}
