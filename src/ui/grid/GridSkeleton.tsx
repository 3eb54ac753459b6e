import { Skeleton } from '../kit/marks/Skeleton';
import { VisuallyHidden } from '../kit/messages/VisuallyHidden';
import styles from './Grid.module.css';

const ROWS = [62, 48, 71, 55, 66, 44, 58, 69] as const;

/** The place of a grid whose columns are not known yet. */
export function GridSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <VisuallyHidden>Loading {label}</VisuallyHidden>
      {ROWS.map((width) => (
        <div key={width} className={styles.skeletonRow}>
          <Skeleton width={`${width}%`} height={8} />
        </div>
      ))}
    </div>
  );
}
