import { formatLocalMoment } from '../../../format/dates';
import { formatDuration } from '../../../format/durations';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { links } from '../../../links';
import { useFormat, useReport } from '../../../model/modelContext';
import { type CatalogueNode, isEphemeral } from '../catalogue/catalogue';
import { listBuilds } from '../catalogue/nodeFacts';
import { BuildBars } from '../side/BuildBars';
import styles from './Panels.module.css';

/** The last builds of a node, newest first. */
export function RunsTab({ node }: { readonly node: CatalogueNode }) {
  const builds = listBuilds(useReport().state.runs, node.unique_id);
  const settings = useFormat();
  if (builds.length === 0) {
    const message = isEphemeral(node)
      ? `${node.name} is not built by itself: it is written into the models that read it.`
      : `${node.name} was not built yet. Press Ctrl B to build.`;
    return <EmptyState message={message} />;
  }
  return (
    <div className={styles.tests}>
      <BuildBars builds={builds} height={72} />
      <ul className={styles.list} aria-label={`Builds of ${node.name}`}>
        {builds.map(({ runId, command, at, status, seconds }) => (
          <li key={runId} className={styles.item}>
            <span className={styles.mark}>
              <StatusMark status={status} size={14} />
            </span>
            <span className={styles.what}>
              <a href={links.run(runId, { node: node.unique_id })} className={styles.link}>
                {formatLocalMoment(Date.parse(at), settings)}
              </a>
              <span className={styles.column}>{command}</span>
            </span>
            <span className={styles.quiet}>{formatDuration(seconds * 1000, settings)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
