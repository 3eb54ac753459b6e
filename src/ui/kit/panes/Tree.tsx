import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { Icon } from '../marks/Icon';
import { StatusMark } from '../marks/StatusMark';
import styles from './Tree.module.css';
import { listTreeRows, moveInTree, type TreeNode, type TreeRow } from './treeRows';

interface TreeProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly expanded: ReadonlySet<string>;
  readonly onExpanded: (expanded: ReadonlySet<string>) => void;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter and a double click, where they do something else than a click. */
  readonly onEnter?: (id: string) => void;
}

/** A tree of folders and things; one tab stop, arrows move and open, letters jump. */
export function Tree(props: TreeProps) {
  const { label, nodes, expanded, onExpanded, selectedId, onSelect, onEnter } = props;
  const element = useRef<HTMLDivElement>(null);
  const rows = listTreeRows(nodes, expanded);
  const [focusedId, setFocusedId] = useState(selectedId);
  const isInSight = (id: string | null) => rows.some(({ node }) => node.id === id);
  const tabStop = [focusedId, selectedId].find(isInSight) ?? rows[0]?.node.id;

  const toggle = (id: string) => {
    const next = new Set(expanded);
    if (!next.delete(id)) next.add(id);
    onExpanded(next);
  };
  const choose = ({ node }: TreeRow) => {
    setFocusedId(node.id);
    if (node.isGroup) toggle(node.id);
    else onSelect(node.id);
  };
  const enter = (row: TreeRow) => (onEnter ? onEnter(row.node.id) : choose(row));
  const focusRow = (id: string) => {
    setFocusedId(id);
    const at = rows.findIndex(({ node }) => node.id === id);
    const row = element.current?.children[at];
    if (row instanceof HTMLElement) row.focus();
  };
  const press = (event: KeyboardEvent, row: TreeRow) => {
    if (hasModifier(event)) return;
    const picks = event.key === 'Enter' || event.key === ' ';
    const move = picks ? null : moveInTree(rows, row.node.id, event.key);
    if (picks) (event.key === 'Enter' ? enter : choose)(row);
    else if (move?.kind === 'focus') focusRow(move.id);
    else if (move) toggle(move.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.tree} role="tree" aria-label={label} ref={element}>
      {rows.map((row) => (
        <TreeItem
          key={row.node.id}
          row={row}
          isSelected={row.node.id === selectedId}
          isTabStop={row.node.id === tabStop}
          onChoose={() => choose(row)}
          onToggle={() => toggle(row.node.id)}
          onDoubleClick={onEnter && (() => onEnter(row.node.id))}
          onKeyDown={(event) => press(event, row)}
        />
      ))}
    </div>
  );
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

interface TreeItemProps {
  readonly row: TreeRow;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
  readonly onDoubleClick: (() => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TreeItem(props: TreeItemProps) {
  const { row, isSelected, isTabStop, onChoose, onToggle, onDoubleClick, onKeyDown } = props;
  const { node, level, isExpanded } = row;
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    onToggle();
  };
  return (
    <div
      className={styles.row}
      style={{ paddingInlineStart: `${8 + (level - 1) * 12}px` }}
      role="treeitem"
      tabIndex={isTabStop ? 0 : -1}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={isExpanded}
      aria-selected={isSelected}
      data-group={node.isGroup}
      onClick={onChoose}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      {isExpanded === undefined ? (
        <span className={styles.stem} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer; keys open the row itself.
        // biome-ignore lint/a11y/useKeyWithClickEvents: same.
        <span className={styles.chevron} onClick={toggle}>
          <Icon of={ChevronRight} size={14} />
        </span>
      )}
      {node.status && <StatusMark status={node.status} size={14} />}
      {node.icon && <Icon of={node.icon} size={14} className={styles.icon} />}
      <span className={styles.label} data-mono={node.mono} title={node.label}>
        {node.label}
      </span>
      {node.note && <span className={styles.note}>{node.note}</span>}
    </div>
  );
}
