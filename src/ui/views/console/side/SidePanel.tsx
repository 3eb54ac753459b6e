import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type HistoryEntry, removeSaved } from '../../../../state/consoleStore';
import type { Catalog } from '../../../code/catalog';
import { formatLocalMoment } from '../../../format/dates';
import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatRowCount } from '../../../format/rowCounts';
import { IconButton } from '../../../kit/actions/IconButton';
import { Segmented } from '../../../kit/actions/Segmented';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { useConsole, useModel } from '../../../model/modelContext';
import type { Example } from '../useExamples';
import { QueryList } from './QueryList';
import styles from './Side.module.css';
import { TablesTree } from './TablesTree';

type Part = 'tables' | 'saved' | 'examples' | 'history';

interface SidePanelProps {
  readonly catalog: Catalog;
  readonly examples: readonly Example[];
  readonly settings: FormatSettings;
  readonly onInsert: (name: string) => void;
  readonly onOpen: (tab: {
    readonly name: string;
    readonly sql: string;
    readonly savedId: string | null;
  }) => void;
}

const PARTS = [
  { value: 'tables', label: 'Tables' },
  { value: 'saved', label: 'Saved' },
  { value: 'examples', label: 'Examples' },
  { value: 'history', label: 'History' },
] as const;

/** What can be brought into the editor. */
export function SidePanel(props: SidePanelProps) {
  const [part, setPart] = useState<Part>('tables');
  return (
    <div className={styles.panel}>
      <Segmented
        label="Bring into the editor"
        value={part}
        segments={PARTS}
        onChange={setPart}
        fill
        className={styles.parts}
      />
      <div className={styles.body}>
        <PartBody part={part} {...props} />
      </div>
    </div>
  );
}

function PartBody({
  part,
  catalog,
  examples,
  settings,
  onInsert,
  onOpen,
}: SidePanelProps & { part: Part }) {
  const { consoleStore } = useModel();
  const saved = useConsole((facts) => facts.saved);
  const history = useConsole((facts) => facts.history);
  switch (part) {
    case 'tables':
      return <TablesTree catalog={catalog} settings={settings} onInsert={onInsert} />;
    case 'saved':
      return (
        <QueryList
          label="Saved queries"
          empty="No saved queries yet. Ctrl S saves the one in the editor."
          rows={saved.map(({ id, name, sql }) => ({
            id,
            title: name,
            note: <code>{oneLine(sql)}</code>,
            action: (
              <IconButton
                icon={Trash2}
                size="sm"
                label={`Delete ${name}`}
                onClick={() => removeSaved(consoleStore, id)}
              />
            ),
          }))}
          onOpen={(id) => {
            const query = saved.find((candidate) => candidate.id === id);
            if (query) onOpen({ name: query.name, sql: query.sql, savedId: id });
          }}
        />
      );
    case 'examples':
      return (
        <QueryList
          label="Examples"
          empty="The project has no analyses."
          rows={examples.map(({ id, name, description }) => ({
            id,
            title: name,
            note: description,
          }))}
          onOpen={(id) => {
            const example = examples.find((candidate) => candidate.id === id);
            if (example) onOpen({ name: example.name, sql: example.sql, savedId: null });
          }}
        />
      );
    case 'history':
      return (
        <QueryList
          label="History"
          empty="Nothing has run yet. Ctrl Enter runs the statement at the cursor."
          rows={history.map((entry) => historyRow(entry, settings))}
          onOpen={(id) => {
            const entry = history.find((candidate) => candidate.id === id);
            if (entry) onOpen({ name: 'From history', sql: entry.sql, savedId: null });
          }}
        />
      );
  }
}

function historyRow(
  { id, sql, atMs, elapsedMs, status, rows }: HistoryEntry,
  settings: FormatSettings,
) {
  const result = rows === null ? status : formatRowCount(rows, settings);
  return {
    id,
    title: <code>{oneLine(sql)}</code>,
    note: (
      <>
        <StatusMark status={status === 'stopped' ? 'skipped' : status} size={12} />
        {` ${result}, ${formatDuration(elapsedMs, settings)} · ${formatLocalMoment(atMs, settings)}`}
      </>
    ),
  };
}

/** The text without its comments and breaks, for a row of a list. */
function oneLine(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
