import { formatDuration } from '../../../format/durations';
import { links } from '../../../links';
import { useFormat, useReport } from '../../../model/modelContext';
import type { CatalogueNode } from '../catalogue/catalogue';
import { countKinds, listBuilds, medianSeconds } from '../catalogue/nodeFacts';
import { countTests } from '../catalogue/nodeStatus';
import { selectorOf } from '../page/nodeCommands';
import { NeighbourMap } from '../panels/NeighbourMap';
import { sortTests } from '../panels/sortTests';
import { TestList } from '../panels/TestList';
import { TestCounts } from '../panels/TestsTab';
import { useModelsPage } from '../useModelsPage';
import { BuildBars } from './BuildBars';
import { listUpstream } from './listUpstream';
import { NodeDetails } from './NodeDetails';
import styles from './Side.module.css';

interface SidePanelProps {
  readonly node: CatalogueNode;
  /** As the profile counted them; undefined until it has. */
  readonly rowCount: number | undefined;
}

const MOST_NEIGHBOURS = 4;
const MOST_TESTS = 4;

/** What one asks first about a node: where it stands, what it is, whether it holds. */
export function SidePanel({ node, rowCount }: SidePanelProps) {
  const { catalogue } = useModelsPage();
  const upstream = listUpstream(catalogue, node.unique_id);
  return (
    <aside className={styles.panel} aria-label={`About ${node.name}`}>
      <section className={styles.section}>
        <div className={styles.head}>
          <h3 className={styles.title}>Lineage</h3>
          <a href={links.lineage({ select: `+${selectorOf(node)}+` })}>Open graph</a>
        </div>
        <NeighbourMap node={node} most={MOST_NEIGHBOURS} size="small" />
        <p className={styles.quiet}>
          {upstream.length === 0 ? 'Nothing upstream' : `${countKinds(upstream)} upstream`}
        </p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.title}>Details</h3>
        <NodeDetails node={node} rowCount={rowCount} />
      </section>
      <TestsSection node={node} />
      <BuildsSection node={node} />
    </aside>
  );
}

function TestsSection({ node }: { readonly node: CatalogueNode }) {
  const { catalogue, findState, search } = useModelsPage();
  const tests = catalogue.tests.get(node.unique_id) ?? [];
  if (tests.length === 0) return null;
  const shown = sortTests(tests, findState).slice(0, MOST_TESTS);
  const rest = tests.length - shown.length;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>Tests</h3>
        <TestCounts counts={countTests(catalogue, findState, node.unique_id)} />
      </div>
      <TestList label={`First tests of ${node.name}`} tests={shown} hasColumn={false} />
      {rest > 0 && (
        <p>
          <a
            className={styles.all}
            href={links.model(node.unique_id, { by: search.by, q: search.q, tab: 'tests' })}
          >
            Show all {tests.length}
          </a>
        </p>
      )}
    </section>
  );
}

function BuildsSection({ node }: { readonly node: CatalogueNode }) {
  const builds = listBuilds(useReport().state.runs, node.unique_id);
  const settings = useFormat();
  const median = medianSeconds(builds);
  const [last] = builds;
  if (!last || median === null) return null;
  const time = (seconds: number) => formatDuration(seconds * 1000, settings);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {builds.length === 1 ? 'Last build' : `Last ${builds.length} builds`}
        </h3>
        <span className={styles.quiet}>
          {time(last.seconds)}
          {builds.length > 1 && `, median ${time(median)}`}
        </span>
      </div>
      <BuildBars builds={builds} />
    </section>
  );
}
