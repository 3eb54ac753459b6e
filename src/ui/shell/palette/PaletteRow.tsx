import { Icon } from '../../kit/marks/Icon';
import { Kbd, KeySequence } from '../../kit/marks/Kbd';
import { StatusMark } from '../../kit/marks/StatusMark';
import type { TextMatch } from './matchText';
import styles from './PaletteRow.module.css';
import type { PaletteCommand } from './paletteCommand';

interface PaletteRowProps {
  readonly id: string;
  readonly command: PaletteCommand;
  readonly ranges: TextMatch['ranges'];
  readonly isMarked: boolean;
  readonly onMark: () => void;
  readonly onRun: () => void;
}

export function PaletteRow({ id, command, ranges, isMarked, onMark, onRun }: PaletteRowProps) {
  const { label, detail, icon, status, keys, alternate } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the field, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the marked row is told by aria-activedescendant.
    <div
      className={styles.row}
      id={id}
      role="option"
      aria-selected={isMarked}
      onPointerMove={onMark}
      onClick={onRun}
    >
      {status ? <StatusMark status={status} /> : <Icon of={icon} className={styles.icon} />}
      <span className={styles.label}>
        <MarkedText text={label} ranges={ranges} />
      </span>
      {detail && <span className={styles.detail}>{detail}</span>}
      <span className={styles.keys}>
        {isMarked && alternate && <span className={styles.alternate}>Ctrl ↵ {alternate}</span>}
        {keys ? <KeySequence keys={keys} /> : isMarked && <Kbd>↵</Kbd>}
      </span>
    </div>
  );
}

function MarkedText({ text, ranges }: { text: string; ranges: TextMatch['ranges'] }) {
  const ends = [0, ...ranges.flat(), text.length];
  return ends.slice(1).map((end, at) => {
    const part = text.slice(ends[at], end);
    // Every second part lies within a range.
    const isMatch = at % 2 === 1;
    return isMatch ? (
      <mark key={end} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    );
  });
}
