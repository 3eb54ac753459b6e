import { type ReactNode, useMemo, useState } from 'react';
import { EmptyState } from '../../kit/messages/EmptyState';
import { SplitPane } from '../../kit/panes/SplitPane';
import { useFormat } from '../../model/modelContext';
import { ChangesPane } from './changes/ChangesPane';
import { Gantt } from './gantt/Gantt';
import { expectedLeftMs, type GanttRow, ganttRows } from './gantt/ganttRows';
import { LogPane } from './log/LogPane';
import { RunHead } from './RunHead';
import styles from './Runs.module.css';
import { type RunsSearch, withLog, withNode } from './runsSearch';
import type { ShownRun } from './shownRun';
import { useGanttProject } from './useShownRun';
import { VariablesPane } from './variables/VariablesPane';

interface RunPaneProps {
  readonly run: ShownRun | null;
  readonly isUnknown: boolean;
  readonly search: RunsSearch;
  readonly onSearch: (search: RunsSearch) => void;
  /** One part below the other, for narrow windows. */
  readonly isStacked: boolean;
}

const LOG_PX = 300;
const VARIABLES_PX = 244;

/** One run: its head, its nodes over time, its log; beside them the variables. */
export function RunPane({ run, isUnknown, search, onSearch, isStacked }: RunPaneProps) {
  const [logPx, setLogPx] = useState(LOG_PX);
  const project = useGanttProject();
  const rows = useMemo(() => (run ? ganttRows(run, project) : []), [run, project]);
  const leftMs = run?.isLive && !run.isStopping ? expectedLeftMs(run, project) : undefined;
  if (!run) {
    return (
      <div className={styles.picture}>
        <EmptyState message={isUnknown ? UNKNOWN : NO_RUNS} />
      </div>
    );
  }
  const part = { run, rows, search, onSearch };
  const head = (
    <>
      <RunHead run={run} leftMs={leftMs} />
      {run.id !== null && !run.isLive && (
        <ChangesPane key={run.id} runId={run.id} {...{ search, onSearch }} />
      )}
    </>
  );
  const picture = rows.length > 0 && <RunPicture {...part} />;
  const log = <RunLog {...part} />;
  if (isStacked) {
    return (
      <div className={styles.stack}>
        {head}
        {picture}
        {log}
        <VariablesPane />
      </div>
    );
  }
  const below = <LogAndVariables log={log} />;
  return (
    <>
      {head}
      {picture ? (
        <SplitPane
          side="rows"
          label="Nodes and log"
          fixed="second"
          size={logPx}
          min={120}
          max={640}
          defaultSize={LOG_PX}
          onSize={setLogPx}
          first={picture}
          second={below}
        />
      ) : (
        below
      )}
    </>
  );
}

function LogAndVariables({ log }: { readonly log: ReactNode }) {
  const [variablesPx, setVariablesPx] = useState(VARIABLES_PX);
  return (
    <SplitPane
      side="columns"
      label="Log and variables"
      fixed="second"
      size={variablesPx}
      min={180}
      max={480}
      defaultSize={VARIABLES_PX}
      onSize={setVariablesPx}
      first={log}
      second={<VariablesPane />}
    />
  );
}

const NO_RUNS = 'No runs yet. Press Ctrl B to build.';
const UNKNOWN = 'This run is kept no more. The last 20 are; choose one on the left.';

interface PartProps extends Pick<RunPaneProps, 'search' | 'onSearch'> {
  readonly run: ShownRun;
  readonly rows: readonly GanttRow[];
}

function RunPicture({ run, rows, search, onSearch }: PartProps) {
  const settings = useFormat();
  return (
    <div className={styles.gantt}>
      <Gantt
        run={run}
        rows={rows}
        selected={search.node}
        onSelect={(id) => onSearch(withNode(search, id))}
        settings={settings}
      />
    </div>
  );
}

function RunLog({ run, rows, search, onSearch }: PartProps) {
  const { node } = search;
  const row = rows.find(({ id }) => id === node);
  const selected = node === undefined ? [] : [node, ...(row?.tests.map(({ id }) => id) ?? [])];
  return (
    <LogPane
      run={run}
      filter={search.log ?? 'all'}
      onFilter={(log) => onSearch(withLog(search, log))}
      selected={selected}
    />
  );
}
