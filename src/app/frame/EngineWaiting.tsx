import { ProgressBar } from '../../ui/kit/marks/ProgressBar';
import { describeEngine } from '../../ui/model/engineWords';
import { useEngine, useFormat } from '../../ui/model/modelContext';
import styles from './EngineWaiting.module.css';

/** In a page's place while the engine starts. */
export function EngineWaiting() {
  const facts = useEngine((all) => all);
  const settings = useFormat();
  const { progress } = facts;
  const counted =
    progress && 'total' in progress ? { done: progress.received, of: progress.total } : {};
  return (
    <div className={styles.waiting}>
      <p>DuckDB is {describeEngine(facts, settings)}.</p>
      <ProgressBar label="Starting DuckDB" {...counted} />
    </div>
  );
}
