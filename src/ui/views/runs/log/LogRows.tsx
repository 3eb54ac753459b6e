import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import styles from './LogPane.module.css';
import type { LogRow } from './logRows';
import type { LogWindow } from './useLogWindow';

interface LogRowsProps {
  readonly rows: readonly LogRow[];
  readonly view: LogWindow;
  readonly selected: readonly string[];
}

/** The rows in sight; the others only take their room. */
export function LogRows({ rows, view, selected }: LogRowsProps) {
  return (
    <ScrollRegion
      label="Log lines"
      className={styles.scroll}
      ref={view.scrollRef}
      onScroll={view.readScroll}
    >
      <div className={styles.all} style={{ blockSize: view.totalSize }}>
        {view.items.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={index}
              className={styles.row}
              data-level={row.level}
              data-whole={row.state === ''}
              data-selected={row.node !== undefined && selected.includes(row.node)}
              style={{ insetBlockStart: start }}
            >
              {row.isTimed && <span className={styles.time}>{row.time}</span>}
              <span className={styles.text}>{row.text}</span>
              {row.dots !== '' && (
                <span className={styles.dots} style={{ flexBasis: `${row.dots.length}ch` }}>
                  {row.dots}
                </span>
              )}
              {row.state !== '' && <span className={styles.state}>{row.state}</span>}
            </div>
          );
        })}
      </div>
    </ScrollRegion>
  );
}
