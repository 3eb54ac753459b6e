import { ChevronRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../../../kit/marks/Icon';
import type { TreeRow } from '../../../kit/panes/treeRows';
import type { Layer } from '../graph/layers';
import { LayerMark } from '../LayerMark';
import styles from './LineageList.module.css';

export interface ListRowProps {
  readonly row: TreeRow;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A layer's head, which folds its nodes away. */
export function GroupRow({ row, isTabStop, onChoose, onKeyDown }: ListRowProps) {
  const { node, isExpanded } = row;
  return (
    <tr
      className={styles.group}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={isExpanded}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <td colSpan={7}>
        <span className={styles.groupName}>
          <Icon of={ChevronRight} size={14} className={styles.chevron} />
          <LayerMark layer={node.id as Layer} />
          {node.label} <span className={styles.faint}>{node.children?.length}</span>
        </span>
      </td>
    </tr>
  );
}
