import { type CSSProperties, type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { Button } from '../../../kit/actions/Button';
import { Segmented } from '../../../kit/actions/Segmented';
import { SearchField } from '../../../kit/fields/SearchField';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { VisuallyHidden } from '../../../kit/messages/VisuallyHidden';
import { links } from '../../../links';
import { useFormat } from '../../../model/modelContext';
import { TICKS } from '../testHistory';
import {
  type Grouping,
  statusesOf,
  type TestsSearch,
  withGrouping,
  withoutFilters,
  withText,
} from '../testsSearch';
import type { TestGroup } from './groupTests';
import { stepTo } from './stepTo';
import { TestGroupRows } from './TestGroupRows';
import styles from './TestList.module.css';

interface TestListProps {
  readonly groups: readonly TestGroup[];
  readonly search: TestsSearch;
  readonly selected: string | null;
  /** Typing replaces the address, a choice is a step back. */
  readonly onSearch: (search: TestsSearch, replaces?: boolean) => void;
  /** An arrow key came to a test; in a narrow window it is only looked at once it is opened. */
  readonly onReach: (id: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

const GROUPINGS: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'model', label: 'Model' },
  { value: 'type', label: 'Type' },
  { value: 'status', label: 'Status' },
];

/** The tests in groups, with the field that narrows them; arrow keys walk through it. */
export function TestList(props: TestListProps) {
  const { groups, search, selected, onSearch, onReach } = props;
  const settings = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const by = search.by ?? 'model';
  const isNarrowed = search.q !== undefined || statusesOf(search).length > 0;
  const press = (event: KeyboardEvent) => {
    const next = scroll.current && stepTo(scroll.current, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    const id = next.dataset.test;
    if (id !== undefined) onReach(id);
  };
  const isOpen = (group: TestGroup) =>
    open.get(`${by} ${group.key}`) ??
    (isNarrowed || group.hasTrouble || group.items.some(({ id }) => id === selected));
  const ticks = Math.min(
    TICKS,
    Math.max(0, ...groups.flatMap(({ items }) => items.map(({ history }) => history.length))),
  );
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className={styles.list} style={ticksWidth(ticks)}>
      <div className={styles.tools}>
        <TestSearch {...props} />
        <Segmented
          label="Group by"
          value={by}
          segments={GROUPINGS}
          onChange={(next) => onSearch(withGrouping(search, next))}
        />
      </div>
      <VisuallyHidden>
        <span aria-live="polite">{isNarrowed && `${count} tests match`}</span>
      </VisuallyHidden>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the arrow keys of the rows inside. */}
      <div className={styles.scroll} ref={scroll} onKeyDown={press}>
        {groups.length === 0 && (
          <EmptyState
            message="No tests match."
            action={
              <Button onClick={() => onSearch(withoutFilters(search))}>Clear the filter</Button>
            }
          />
        )}
        {groups.map((group) => (
          <TestGroupRows
            key={`${by} ${group.key}`}
            group={group}
            isOpen={isOpen(group)}
            onOpen={(next) => setOpen(new Map(open).set(`${by} ${group.key}`, next))}
            isNarrowed={isNarrowed}
            selected={selected}
            showsModel={by !== 'model'}
            hrefOf={(id) => links.test(id, { ...search })}
            settings={settings}
          />
        ))}
      </div>
    </div>
  );
}

/** So that the marks of all rows stand in one column, as wide as the longest. */
function ticksWidth(ticks: number): CSSProperties {
  return { '--ticks': `${6 * ticks}px` } as CSSProperties;
}

/** The field keeps what is being typed; the address follows a moment later. */
function TestSearch({ search, onSearch, searchRef }: TestListProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the field lose the focus.
    <div className={styles.search} onBlur={() => setTyped(null)}>
      <SearchField
        label="Filter the tests"
        placeholder="Filter by test, model, column or tag"
        value={typed ?? search.q ?? ''}
        onChange={(q) => {
          setTyped(q);
          onSearch(withText(search, q), true);
        }}
        shortcut="/"
        ref={searchRef}
      />
    </div>
  );
}
