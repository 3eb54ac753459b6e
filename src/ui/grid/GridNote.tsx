import { Button } from '../kit/actions/Button';
import { Banner } from '../kit/messages/Banner';
import { EmptyState } from '../kit/messages/EmptyState';
import type { EmptyWords } from './dataGridProps';
import styles from './Grid.module.css';
import type { Grid } from './useGrid';

interface GridNoteProps {
  readonly grid: Pick<Grid, 'snapshot' | 'store' | 'change'>;
  readonly empty: EmptyWords | undefined;
}

/** What stands in the place of rows that are not there: a failure, no rows at all, or none that pass the filters. */
export function GridNote({ grid, empty }: GridNoteProps) {
  const { snapshot, store, change } = grid;
  const { failure, rowCount, totalCount, isArranging } = snapshot;
  if (failure !== null) {
    return (
      <div className={styles.failure}>
        <Banner
          tone="error"
          title="Some rows could not be read."
          actions={<Button onClick={store.retry}>Retry</Button>}
        >
          {failure}
        </Banner>
      </div>
    );
  }
  if (rowCount > 0 || isArranging) return null;
  return (
    <div className={styles.note}>
      {totalCount === 0 ? (
        <EmptyState message={empty?.message ?? 'There are no rows.'} action={empty?.action} />
      ) : (
        <EmptyState
          message="No rows match the filters."
          action={
            <Button onClick={() => change((view) => ({ ...view, filters: [] }))}>
              Clear filters
            </Button>
          }
        />
      )}
    </div>
  );
}
