import { FileCode2, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { ConsoleTab } from '../../../state/consoleStore';
import { IconButton } from '../../kit/actions/IconButton';
import { Icon } from '../../kit/marks/Icon';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import styles from './Console.module.css';

interface EditorTabsProps {
  readonly tabs: readonly ConsoleTab[];
  readonly activeId: string;
  readonly isChanged: (tab: ConsoleTab) => boolean;
  readonly panelId: string;
  readonly onShow: (id: string) => void;
  readonly onClose: (id: string) => void;
  readonly onNew: () => void;
}

/** The texts that are open; arrow keys move among them, Delete closes one. */
export function EditorTabs(props: EditorTabsProps) {
  const { tabs, activeId, isChanged, panelId, onShow, onClose, onNew } = props;
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent, at: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Delete') onClose(tabs[at]?.id ?? '');
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onShow(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className={styles.tabBar}>
      <div className={styles.tabs} role="tablist" aria-label="Open queries" ref={list}>
        {tabs.map((tab, at) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={tab.id === activeId}
            aria-controls={panelId}
            tabIndex={tab.id === activeId ? 0 : -1}
            title={tab.name}
            onClick={() => onShow(tab.id)}
            onAuxClick={() => onClose(tab.id)}
            onKeyDown={(event) => press(event, at)}
          >
            <Icon of={FileCode2} size={14} />
            <span className={styles.tabName}>{tab.name}</span>
            {isChanged(tab) && (
              <span className={styles.dot}>
                <VisuallyHidden>, not saved</VisuallyHidden>
              </span>
            )}
          </button>
        ))}
      </div>
      {tabs.length > 1 && (
        <IconButton icon={X} size="sm" label="Close this query" onClick={() => onClose(activeId)} />
      )}
      <IconButton icon={Plus} size="sm" label="New query" onClick={onNew} />
    </div>
  );
}
