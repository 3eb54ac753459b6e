import { Skeleton } from '../../kit/marks/Skeleton';
import { Tile } from '../../kit/tiles/Tile';
import { FirstBuild } from './FirstBuild';
import styles from './Overview.module.css';

const LINES = [42, 40, 44, 38, 43, 36];

/** The tiles at their final size before there is anything to put into them; the first holds how far the build is. */
export function OverviewSkeleton() {
  const lines = LINES.map((width) => (
    <p key={width} className={styles.line}>
      <Skeleton width={`${width}%`} />
      <Skeleton width="20%" />
    </p>
  ));
  return (
    <>
      <Tile title="Revenue" subtitle="by day, completed orders" className={styles.revenue}>
        <FirstBuild />
      </Tile>
      <Tile title="Revenue by channel" className={styles.channels}>
        {lines}
      </Tile>
      <Tile title="Customer segments" subtitle="all customers" className={styles.segments}>
        <p className={styles.line}>
          <Skeleton shape="circle" width={112} height={112} />
          <Skeleton width="45%" height={96} />
        </p>
      </Tile>
      <Tile title="Top products" subtitle="by revenue" className={styles.products}>
        {lines}
      </Tile>
      <Tile title="Top customers" subtitle="lifetime" className={styles.customers}>
        {lines}
      </Tile>
    </>
  );
}
