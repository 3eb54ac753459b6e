import { ChevronDown, Download } from 'lucide-react';
import { formatClock, formatLocalMoment } from '../../format/dates';
import { formatDuration } from '../../format/durations';
import type { FormatSettings } from '../../format/formatSettings';
import { Button } from '../../kit/actions/Button';
import { Menu } from '../../kit/actions/Menu';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import { saveFile } from '../../kit/actions/saveFile';
import { Badge, type BadgeTone } from '../../kit/marks/Badge';
import { Icon } from '../../kit/marks/Icon';
import { StatusMark } from '../../kit/marks/StatusMark';
import { statusMarks } from '../../kit/marks/statuses';
import { useFormat, useModel } from '../../model/modelContext';
import { artifactsOf, type OfferedArtifact } from './artifactsOf';
import { logText } from './log/logRows';
import styles from './Runs.module.css';
import { countSteps, type ShownRun } from './shownRun';

interface RunHeadProps {
  readonly run: ShownRun;
  readonly leftMs: number | undefined;
}

/** The run in one line: how it stands, its command, its times, its counts, its files. */
export function RunHead({ run, leftMs }: RunHeadProps) {
  const settings = useFormat();
  const { tone, word } = describeOutcome(run);
  return (
    <div className={styles.head}>
      <Badge tone={tone}>{word}</Badge>
      <h2 className={styles.command}>{run.command}</h2>
      <span className={styles.times}>{describeTimes(run, leftMs, settings)}</span>
      <span className={styles.counts}>
        {countSteps(run.steps).map(([status, count]) => (
          <span key={status} className={styles.count} title={statusMarks[status].word}>
            <StatusMark status={status} /> {count}
          </span>
        ))}
      </span>
      <ArtifactsMenu run={run} />
    </div>
  );
}

function describeOutcome({ outcome, isStopping }: ShownRun): { tone: BadgeTone; word: string } {
  if (isStopping && outcome === 'running') return { tone: 'accent', word: 'Stopping' };
  switch (outcome) {
    case 'running':
      return { tone: 'accent', word: 'Running' };
    case 'stopped':
      return { tone: 'skip', word: 'Stopped' };
    case 'warn':
    case 'fail':
    case 'error':
      return { tone: outcome, word: statusMarks[outcome].word };
    default:
      return { tone: 'pass', word: 'Done' };
  }
}

function describeTimes(
  run: ShownRun,
  leftMs: number | undefined,
  settings: FormatSettings,
): string {
  const took = formatDuration(run.elapsedMs, settings);
  if (!run.isLive) {
    const moment = formatLocalMoment(run.startedMs, settings);
    // Of a run whose tab was closed it is not known.
    return run.elapsedMs === 0 ? moment : `${moment}, ${took}`;
  }
  const start = `started ${formatClock(run.startedMs, settings)}, ${took}`;
  return leftMs === undefined || leftMs === 0
    ? start
    : `${start}, about ${formatDuration(leftMs, settings)} left`;
}

function ArtifactsMenu({ run }: { run: ShownRun }) {
  const model = useModel();
  const { id, isLive, lines, kept } = run;
  const hasLog = kept !== null || isLive;
  const reason = isLive ? 'When the run is over' : kept ? undefined : 'Kept no more';
  const save = async ({ artifact, fileName }: OfferedArtifact) => {
    if (id === null) return;
    try {
      saveFile(await model.engine.artifact(id, artifact), fileName);
    } catch (error) {
      model.toast(`${fileName} could not be made. ${String(error)}`, 'warn');
    }
  };
  const entries: MenuEntry[] = [
    ...artifactsOf(kept).map((offered): MenuEntry => {
      const { artifact, label } = offered;
      const onSelect = () => void save(offered);
      return { kind: 'item', id: artifact, label, disabledReason: reason, onSelect };
    }),
    {
      kind: 'item',
      id: 'log',
      label: 'Log',
      disabledReason: hasLog ? undefined : 'Kept no more',
      onSelect: () => saveFile(new Blob([logText(lines, false)]), 'dbt.log'),
    },
  ];
  return (
    <Menu
      trigger={
        <Button icon={Download} trailing={<Icon of={ChevronDown} size={12} />}>
          Artifacts
        </Button>
      }
      entries={entries}
    />
  );
}
