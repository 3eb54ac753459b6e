import styles from './Gantt.module.css';
import type { TimeScale } from './timeScale';

interface GanttFurnitureProps {
  readonly scale: TimeScale;
  /** Null once the run is over. */
  readonly nowMs: number | null;
}

/** The lines behind the bars, and the one that says now. */
export function GanttFurniture({ scale, nowMs }: GanttFurnitureProps) {
  return (
    <div className={styles.furniture} aria-hidden="true">
      {scale.ticksMs.map((ms) => (
        <i key={ms} className={styles.gridLine} style={{ insetInlineStart: `${scale.at(ms)}%` }} />
      ))}
      {nowMs !== null && (
        <i className={styles.now} style={{ insetInlineStart: `${scale.at(nowMs)}%` }} />
      )}
    </div>
  );
}
