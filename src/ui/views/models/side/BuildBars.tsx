import { formatLocalMoment } from '../../../format/dates';
import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { statusMarks } from '../../../kit/marks/statuses';
import { useFormat } from '../../../model/modelContext';
import { type Build, medianSeconds } from '../catalogue/nodeFacts';
import styles from './Side.module.css';

interface BuildBarsProps {
  /** Newest first. */
  readonly builds: readonly Build[];
  readonly height?: number;
}

/** Builds from old to new: height is time, and what did not pass carries its mark. */
export function BuildBars({ builds, height = 36 }: BuildBarsProps) {
  const settings = useFormat();
  const most = Math.max(...builds.map(({ seconds }) => seconds), 0.001);
  return (
    <div
      className={styles.bars}
      role="img"
      aria-label={describeBuilds(builds, settings)}
      style={{ blockSize: `${height + 14}px` }}
    >
      {[...builds].reverse().map((build) => (
        <span key={build.runId} className={styles.build} title={describeBuild(build, settings)}>
          {build.status !== 'pass' && <StatusMark status={build.status} size={12} label={null} />}
          <span
            className={styles.height}
            data-status={build.status}
            style={{ blockSize: `${Math.max(2, (height * build.seconds) / most)}px` }}
          />
        </span>
      ))}
    </div>
  );
}

function describeBuild({ status, seconds, at, command }: Build, settings: FormatSettings): string {
  const when = formatLocalMoment(Date.parse(at), settings);
  const word = statusMarks[status].word;
  return `${word}, ${formatDuration(seconds * 1000, settings)}, ${when}: ${command}`;
}

/** `Last 3 builds: 2 pass, 1 error; the last took 0.3 s, the median 0.2 s`. */
function describeBuilds(builds: readonly Build[], settings: FormatSettings): string {
  const counts = new Map<string, number>();
  for (const { status } of builds) {
    const word = statusMarks[status].word.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const said = [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
  const time = (seconds: number) => formatDuration(seconds * 1000, settings);
  const last = time(builds[0]?.seconds ?? 0);
  const median = time(medianSeconds(builds) ?? 0);
  return `Last ${builds.length} builds: ${said}; the last took ${last}, the median ${median}`;
}
