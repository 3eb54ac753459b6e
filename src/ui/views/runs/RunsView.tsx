import { Collapsible } from '../../kit/panes/Collapsible';
import { useFormat, useModel, useReport, useRun } from '../../model/modelContext';
import { Page } from '../../shell/Page';
import { useMediaQuery } from '../../shell/useMediaQuery';
import { CommandBox } from './command/CommandBox';
import { RunList } from './RunList';
import { RunPane } from './RunPane';
import styles from './Runs.module.css';
import type { RunsSearch } from './runsSearch';
import { SnapshotList } from './snapshots/SnapshotList';
import { useShownRun } from './useShownRun';

interface RunsViewProps {
  /** The run that the address names; null for the newest. */
  readonly runId: string | null;
  readonly search: RunsSearch;
  readonly onSearch: (search: RunsSearch, how?: 'replace') => void;
  /** Goes to the newest run. */
  readonly onNewest: (search: RunsSearch) => void;
}

/** The commands that ran: what they did, when, and their logs; and the box to run another. */
export default function RunsView(props: RunsViewProps) {
  return (
    <Page title="Runs" layout="fill">
      <Runs {...props} />
    </Page>
  );
}

function Runs({ runId, search, onSearch, onNewest }: RunsViewProps) {
  const model = useModel();
  const settings = useFormat();
  const { runs } = useReport().state;
  const { run: active, queue } = useRun((facts) => facts);
  const live = active && !active.isOver ? active : null;
  const { run, isUnknown, nowMs } = useShownRun(runId);
  const isNarrow = useMediaQuery('(width < 900px)');
  const list = (
    <RunList
      runs={runs}
      live={live}
      liveElapsedMs={live ? Math.max(0, nowMs - live.startedMs) : 0}
      queue={queue}
      onDrop={model.dropQueued}
      selectedId={runId ?? (live ? live.id : (runs[0]?.id ?? null))}
      search={search}
      settings={settings}
      nowMs={nowMs}
    />
  );
  const start = (line: string) => {
    void model.runCommand(line);
    onNewest({ cmd: line });
  };
  return (
    <div className={styles.page}>
      {!isNarrow && (
        <div className={styles.side}>
          <div className={styles.sideHead}>
            <h2 className={styles.sideTitle}>Runs</h2>
            <span className={styles.sideCount}>{runs.length}</span>
          </div>
          {list}
          <SnapshotList />
        </div>
      )}
      <div className={styles.main}>
        <CommandBox
          cmd={search.cmd}
          onCmd={(cmd) => onSearch({ ...search, cmd }, 'replace')}
          onRun={start}
          isBusy={live !== null}
        />
        {isNarrow && (
          <div className={styles.narrowList}>
            <Collapsible title="Runs" level="h2" summary={runs.length}>
              {list}
              <SnapshotList />
            </Collapsible>
          </div>
        )}
        <RunPane {...{ run, isUnknown, search, onSearch }} isStacked={isNarrow} />
      </div>
    </div>
  );
}
