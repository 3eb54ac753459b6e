import { ArrowDownToLine, Copy, Download } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../../kit/actions/Button';
import { IconButton } from '../../../kit/actions/IconButton';
import { Segmented } from '../../../kit/actions/Segmented';
import { saveFile } from '../../../kit/actions/saveFile';
import { useModel } from '../../../model/modelContext';
import type { ShownRun } from '../shownRun';
import styles from './LogPane.module.css';
import { LogRows } from './LogRows';
import { countProblems, logRows, logText } from './logRows';
import { useLogWindow } from './useLogWindow';

interface LogPaneProps {
  readonly run: ShownRun;
  readonly filter: 'all' | 'problems';
  readonly onFilter: (filter: 'all' | 'problems') => void;
  /** Unique ids of the selected node and its tests; empty for none. */
  readonly selected: readonly string[];
}

/** The log of a run as dbt's console shows it. */
export function LogPane({ run, filter, onFilter, selected }: LogPaneProps) {
  const model = useModel();
  const { lines } = run;
  const onlyProblems = filter === 'problems';
  const rows = useMemo(() => logRows(lines, onlyProblems), [lines, onlyProblems]);
  const problems = useMemo(() => countProblems(lines), [lines]);
  const view = useLogWindow(rows, selected, `${run.id ?? 'live'} ${filter}`);
  const copy = async () => {
    await navigator.clipboard.writeText(logText(lines, onlyProblems));
    model.toast('The log is copied', 'pass');
  };
  const save = () =>
    saveFile(new Blob([logText(lines, false)], { type: 'text/plain' }), `${run.id ?? 'dbt'}.log`);
  return (
    <section className={styles.pane} aria-labelledby="log-title">
      <div className={styles.head}>
        <h2 className={styles.title} id="log-title">
          Log
        </h2>
        <Segmented
          label="Lines of the log"
          value={filter}
          segments={[
            { value: 'all', label: 'All' },
            { value: 'problems', label: 'Problems', count: problems },
          ]}
          onChange={onFilter}
        />
        <span className={styles.tools}>
          <Button
            kind="quiet"
            size="sm"
            icon={ArrowDownToLine}
            aria-pressed={view.follows}
            onClick={view.toggleFollow}
          >
            {view.follows ? 'Following' : 'Follow'}
          </Button>
          <IconButton icon={Copy} label="Copy the log" size="sm" onClick={() => void copy()} />
          <IconButton icon={Download} label="Download the log" size="sm" onClick={save} />
        </span>
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>{describeNone(run, onlyProblems)}</p>
      ) : (
        <LogRows rows={rows} view={view} selected={selected} />
      )}
    </section>
  );
}

function describeNone({ isLive }: ShownRun, onlyProblems: boolean): string {
  if (onlyProblems) return isLive ? 'No problems so far.' : 'No problems in this run.';
  return isLive ? 'The first lines come in a moment.' : 'The log of this run is kept no more.';
}
