import { ListFilter } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../kit/actions/Button';
import { Drawer } from '../kit/overlays/Drawer';
import styles from './FilterBar.module.css';
import { phoneQuery, useMediaQuery } from './useMediaQuery';

interface FilterBarProps {
  /** How many filters are set; a phone shows them behind one button. */
  readonly count: number;
  /** Date range, comparison, grain, chips, the dashed chip. */
  readonly children: ReactNode;
  readonly onClearAll?: (() => void) | undefined;
  /** At the end: Save view, Copy link. */
  readonly actions?: ReactNode;
  /** Under the bar, scrolling away with the page: the dismissible line of a first visit. */
  readonly notice?: ReactNode;
}

/** What the page is narrowed to, in chips; all of it is in the URL. */
export function FilterBar({ count, children, onClearAll, actions, notice }: FilterBarProps) {
  const isPhone = useMediaQuery(phoneQuery);
  const [isOpen, setOpen] = useState(false);
  const clear = onClearAll && count > 0 && (
    <Button kind="quiet" onClick={onClearAll}>
      Clear all
    </Button>
  );
  const filters = (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and its legend cannot be laid out.
    <div role="group" aria-label="Filters" className={styles.filters}>
      {children}
      {clear}
    </div>
  );
  return (
    <>
      <div className={styles.bar}>
        {isPhone ? (
          <Button icon={ListFilter} aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {count > 0 ? `Filters (${count})` : 'Filters'}
          </Button>
        ) : (
          filters
        )}
        {actions && <div className={styles.actions}>{actions}</div>}
        <Drawer
          open={isPhone && isOpen}
          side="bottom"
          title="Filters"
          onClose={() => setOpen(false)}
        >
          {filters}
        </Drawer>
      </div>
      {notice && <div className={styles.notice}>{notice}</div>}
    </>
  );
}
