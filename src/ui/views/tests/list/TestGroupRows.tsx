import { useState } from 'react';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { Collapsible } from '../../../kit/panes/Collapsible';
import { foldGroup, type TestGroup } from './groupTests';
import styles from './TestList.module.css';
import { TestRow } from './TestRow';

interface TestGroupRowsProps {
  readonly group: TestGroup;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Whether a search has already narrowed the list, so that nothing more is folded. */
  readonly isNarrowed: boolean;
  readonly selected: string | null;
  readonly showsModel: boolean;
  readonly hrefOf: (id: string) => string;
  readonly settings: FormatSettings;
}

/** A group of the list, its passing tests folded. */
export function TestGroupRows(props: TestGroupRowsProps) {
  const { group, isOpen, onOpen, isNarrowed, selected, settings } = props;
  const [isWhole, setWhole] = useState(false);
  const { shown, folded } =
    isWhole || isNarrowed ? { shown: group.items, folded: 0 } : foldGroup(group, selected);
  return (
    <Collapsible
      title={<span className={styles.group}>{group.label}</span>}
      summary={<GroupCounts group={group} settings={settings} />}
      open={isOpen}
      onOpenChange={onOpen}
      level="h2"
    >
      <ul>
        {shown.map((item) => (
          <TestRow
            key={item.id}
            item={item}
            href={props.hrefOf(item.id)}
            isSelected={item.id === selected}
            showsModel={props.showsModel}
            settings={settings}
          />
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" className={styles.more} data-row onClick={() => setWhole(true)}>
          Show {formatCount(folded, settings)} more that pass
        </button>
      )}
    </Collapsible>
  );
}

function GroupCounts({ group, settings }: Pick<TestGroupRowsProps, 'group' | 'settings'>) {
  return group.counts.map(([status, count]) => (
    <span key={status} className={styles.count}>
      <StatusMark status={status} size={14} />
      {formatCount(count, settings)}
    </span>
  ));
}
