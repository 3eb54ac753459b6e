import type { ReactNode } from 'react';
import type { FormatSettings } from '../format/formatSettings';
import { formatCount } from '../format/numbers';
import { formatShownRows } from '../format/rowCounts';
import { Button } from '../kit/actions/Button';
import type { RowSnapshot } from './data/rowStore';
import { type CellBlock, countCells } from './focus/cellRange';
import styles from './Grid.module.css';

interface GridFooterProps {
  readonly snapshot: RowSnapshot;
  readonly settings: FormatSettings;
  readonly block: CellBlock | null;
  readonly footnote: ReactNode;
  readonly onClearFilters: (() => void) | null;
}

export function GridFooter(props: GridFooterProps) {
  const { snapshot, settings, block, footnote, onClearFilters } = props;
  const { rowCount, totalCount } = snapshot;
  return (
    <div className={styles.footer}>
      <span>{formatShownRows(rowCount, totalCount, settings)}</span>
      {onClearFilters !== null && (
        <Button kind="quiet" size="sm" onClick={onClearFilters}>
          Clear filters
        </Button>
      )}
      {block !== null && <span>{formatCount(countCells(block), settings)} cells selected</span>}
      {footnote && <span className={styles.footnote}>{footnote}</span>}
    </div>
  );
}
