import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { GridPart } from '../../../grid/cells/GridPart';
import styles from './Gantt.module.css';
import type { TimeScale } from './timeScale';

interface GanttHeadProps {
  readonly scale: TimeScale;
  readonly settings: FormatSettings;
}

/** A label behind this would be cut at the edge. */
const LAST_LABEL_PERCENT = 84;

/** The columns' names, which the axis shows as times. */
export function GanttHead({ scale, settings }: GanttHeadProps) {
  return (
    <GridPart className={styles.head} role="row">
      <GridPart className={styles.hidden} role="columnheader">
        Node
      </GridPart>
      <GridPart className={styles.hidden} role="columnheader">
        Start
      </GridPart>
      <GridPart className={styles.axis} role="columnheader">
        <span className={styles.hidden}>Duration</span>
        {scale.ticksMs
          .filter((ms) => scale.at(ms) < LAST_LABEL_PERCENT)
          .map((ms) => (
            <span
              key={ms}
              className={styles.tick}
              style={{ insetInlineStart: `${scale.at(ms)}%` }}
              aria-hidden="true"
            >
              {ms === 0 ? '0 s' : formatDuration(ms, settings)}
            </span>
          ))}
      </GridPart>
    </GridPart>
  );
}
