import { isSampleShop } from '../../../state/buildLines';
import { ProgressBar } from '../../kit/marks/ProgressBar';
import { buildProgress } from '../../model/buildProgress';
import { Elapsed } from '../../model/Elapsed';
import { describeEngine } from '../../model/engineWords';
import { useEngine, useFormat, useRun } from '../../model/modelContext';
import { BuildNodeRow } from '../../shell/build/BuildNodeRow';
import styles from './FirstBuild.module.css';

const NODES_SHOWN = 6;

/** In the revenue tile while there are no marts: what is loaded, then the build, node by node. */
export function FirstBuild() {
  const run = useRun((facts) => facts.run);
  const isRunning = run !== null && !run.isOver;
  return (
    <div className={styles.panel} role="status">
      {isRunning ? <Building /> : <Loading />}
      <p className={styles.foot}>Drop your own CSVs anywhere when you are ready.</p>
    </div>
  );
}

function Loading() {
  const facts = useEngine((all) => all);
  const settings = useFormat();
  const { progress } = facts;
  const counted =
    progress && 'total' in progress ? { done: progress.received, of: progress.total } : {};
  return (
    <>
      <div className={styles.head}>
        <h4 className={styles.title}>Starting DuckDB in this tab</h4>
        <span>{describeEngine(facts, settings)}</span>
      </div>
      <ProgressBar label="Starting DuckDB" {...counted} />
    </>
  );
}

function Building() {
  const run = useRun((facts) => facts.run);
  const report = useEngine((facts) => facts.report);
  const settings = useFormat();
  if (!run) return null;
  const title = report && !isSampleShop(report) ? 'Building your shop' : 'Building the sample shop';
  const { done, total, startedMs, nodes } = buildProgress(run, report, settings);
  const at = nodes.findIndex(({ status }) => status === 'running' || status === 'waiting');
  const from = Math.max(0, Math.min(at - NODES_SHOWN / 2, nodes.length - NODES_SHOWN));
  return (
    <>
      <div className={styles.head}>
        <h4 className={styles.title}>{title}</h4>
        <span>
          {done} of {total}, <Elapsed startedMs={startedMs} />
        </span>
      </div>
      <ProgressBar label={title} done={done} of={total} />
      <ol className={styles.nodes}>
        {nodes.slice(from, from + NODES_SHOWN).map((node) => (
          <li key={node.id}>
            <BuildNodeRow node={node} />
          </li>
        ))}
      </ol>
    </>
  );
}
