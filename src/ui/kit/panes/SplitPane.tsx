import { type KeyboardEvent, type PointerEvent, type ReactNode, useId } from 'react';
import { clampSize, resizeByKey } from './paneSize';
import styles from './SplitPane.module.css';

interface SplitPaneProps {
  /** `columns` puts the panes side by side, `rows` one above the other. */
  readonly side: 'columns' | 'rows';
  /** What the splitter divides: "Tables and editor". */
  readonly label: string;
  /** Size in px of the fixed pane; the caller remembers it. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly defaultSize: number;
  readonly onSize: (size: number) => void;
  /** Which pane keeps its size when the window changes. */
  readonly fixed?: 'first' | 'second';
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/** Two panes and a splitter: drag it, move it by arrow keys, double click for the size it began with. */
export function SplitPane(props: SplitPaneProps) {
  const { side, size, min, max, fixed = 'first', onSize } = props;
  const id = useId();
  const limits = { min, max };
  const shown = clampSize(size, limits);
  const sign = fixed === 'first' ? 1 : -1;
  const press = (event: KeyboardEvent) => {
    const next = resizeByKey(sign * shown, event.key, side, signedLimits(limits, sign));
    if (next === null) return;
    event.preventDefault();
    onSize(sign * next);
  };
  const fixedPane = { id, style: { flex: `0 1 ${shown}px` } };
  return (
    <div className={styles.split} data-side={side}>
      <div className={styles.pane} {...(fixed === 'first' && fixedPane)}>
        {props.first}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> takes no focus and moves nothing. */}
      <div
        className={styles.splitter}
        role="separator"
        tabIndex={0}
        aria-label={props.label}
        aria-orientation={side === 'columns' ? 'vertical' : 'horizontal'}
        aria-controls={id}
        aria-valuenow={shown}
        aria-valuemin={min}
        aria-valuemax={max}
        onKeyDown={press}
        onDoubleClick={() => onSize(props.defaultSize)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId))
            onSize(clampSize(measureDrag(event, side, fixed), limits));
        }}
      />
      <div className={styles.pane} {...(fixed === 'second' && fixedPane)}>
        {props.second}
      </div>
    </div>
  );
}

// A second pane that keeps its size grows towards the start: its keys run the other way.
function signedLimits({ min, max }: { min: number; max: number }, sign: 1 | -1) {
  return sign === 1 ? { min, max } : { min: -max, max: -min };
}

function measureDrag(event: PointerEvent, side: 'columns' | 'rows', fixed: 'first' | 'second') {
  const frame = event.currentTarget.parentElement?.getBoundingClientRect() ?? new DOMRect();
  const [at, start, end] =
    side === 'columns'
      ? [event.clientX, frame.left, frame.right]
      : [event.clientY, frame.top, frame.bottom];
  return fixed === 'first' ? at - start : end - at;
}
