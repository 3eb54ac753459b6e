import { FilePlus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EditDesk, EditFacts } from '../../../../state/editDesk';
import { IconButton } from '../../../kit/actions/IconButton';
import { SearchField } from '../../../kit/fields/SearchField';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { Tree } from '../../../kit/panes/Tree';
import { useSettings } from '../../../model/modelContext';
import { appShortcuts } from '../../../shell/shortcuts/appShortcuts';
import { useShortcuts } from '../../../shell/shortcuts/useShortcuts';
import styles from './Files.module.css';
import { buildFileTree, foldersAbove, foldersOf } from './fileTree';
import { firstText } from './newPath';
import { PathDialog } from './PathDialog';

interface FilesPaneProps {
  readonly desk: EditDesk;
  readonly facts: EditFacts;
  /** The file that is open. */
  readonly file: string | null;
  readonly onOpen: (path: string) => void;
}

const KEYS = appShortcuts.filter(({ id }) => id === 'searchPage');

/** The project's files with their filter. */
export function FilesPane({ desk, facts, file, onOpen }: FilesPaneProps) {
  const [query, setQuery] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [expanded, setExpanded] = useExpanded(file);
  const field = useRef<HTMLInputElement>(null);
  const singleKeys = useSettings((settings) => settings.singleKeys);
  useShortcuts({ shortcuts: KEYS, singleKeys, onShortcut: () => field.current?.focus() });
  const paths = useMemo(() => (facts.files ?? []).map(({ path }) => path), [facts.files]);
  const { edits, problems } = facts;
  const nodes = useMemo(
    () => buildFileTree({ paths, edits, problems, query }),
    [paths, edits, problems, query],
  );
  const add = async (path: string) => {
    setAdding(false);
    await desk.change({ [path]: firstText(path) });
    onOpen(path);
  };
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <SearchField
          label="Filter files"
          placeholder="Filter files"
          value={query}
          onChange={setQuery}
          shortcut="/"
          ref={field}
        />
        <IconButton
          icon={FilePlus}
          label="New file"
          look="outline"
          onClick={() => setAdding(true)}
        />
      </div>
      <div className={styles.tree}>
        {facts.files !== null && nodes.length === 0 ? (
          <EmptyState message={`No file has "${query}" in its path.`} />
        ) : (
          <Tree
            label="Files"
            nodes={nodes}
            expanded={query === '' ? expanded : foldersOf(paths)}
            onExpanded={setExpanded}
            selectedId={file}
            onSelect={onOpen}
          />
        )}
      </div>
      {isAdding && (
        <PathDialog
          title="New file"
          confirmLabel="Add the file"
          initial={file === null ? 'models/' : (foldersAbove(file).at(-1) ?? '')}
          known={knownPaths(facts)}
          onConfirm={(path) => void add(path)}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

/** The files that are there: one that was deleted may be added again. */
export function knownPaths({ files }: EditFacts): ReadonlySet<string> {
  const there = (files ?? []).filter(({ edit }) => edit !== 'deleted');
  return new Set(there.map(({ path }) => path));
}

/** Which folders are open: at first those of models, and whatever holds the open file. */
function useExpanded(file: string | null) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(['models/']));
  useEffect(() => {
    if (file !== null) setExpanded((known) => new Set([...known, ...foldersAbove(file)]));
  }, [file]);
  return [expanded, setExpanded] as const;
}
