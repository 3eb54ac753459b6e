import { ChevronDown, ChevronUp } from 'lucide-react';
import { textOr } from '../../../../core/base/data';
import { IconButton } from '../../../kit/actions/IconButton';
import { Badge, type BadgeTone } from '../../../kit/marks/Badge';
import { StatusMark } from '../../../kit/marks/StatusMark';
import type { MarkStatus } from '../../../kit/marks/statuses';
import type { TestItem } from '../testItems';
import styles from './TestDetail.module.css';

/** Where a test stands among those with a problem. */
export interface ProblemPlace {
  /** From 1; null when this test has no problem itself. */
  readonly at: number | null;
  readonly count: number;
  readonly onStep: (direction: 1 | -1) => void;
}

const TONES: Partial<Readonly<Record<MarkStatus, BadgeTone>>> = {
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  error: 'error',
};

/** A test's result and kind, and the way to the next problem. */
export function DetailHead({
  item,
  place,
}: {
  readonly item: TestItem;
  readonly place: ProblemPlace;
}) {
  const { node, status, live, type } = item;
  const word = live === null ? 'Not run yet' : undefined;
  return (
    <div className={styles.head}>
      <Badge tone={TONES[status] ?? 'skip'}>
        <StatusMark
          status={status}
          size={12}
          showLabel
          {...(word !== undefined && { label: word })}
        />
      </Badge>
      {node.resource_type === 'test' && (
        <Badge tone="outline">
          severity: {textOr(node.config.severity, 'error').toLowerCase()}
        </Badge>
      )}
      <Badge tone="outline">{type}</Badge>
      {place.count > 0 && <ProblemSteps place={place} />}
    </div>
  );
}

function ProblemSteps({ place: { at, count, onStep } }: { readonly place: ProblemPlace }) {
  const noun = count === 1 ? 'problem' : 'problems';
  return (
    <div className={styles.steps}>
      <span>{at === null ? `${count} ${noun}` : `${at} of ${count} ${noun}`}</span>
      <IconButton
        icon={ChevronUp}
        label="Previous problem"
        keys={['P']}
        size="sm"
        onClick={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label="Next problem"
        keys={['N']}
        size="sm"
        onClick={() => onStep(1)}
      />
    </div>
  );
}
