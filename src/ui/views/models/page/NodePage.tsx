import { type Tab, Tabs } from '../../../kit/panes/Tabs';
import { useReport } from '../../../model/modelContext';
import type { Catalogue } from '../catalogue/catalogue';
import { type CatalogueNode, hasRows } from '../catalogue/catalogue';
import { listBuilds } from '../catalogue/nodeFacts';
import { ColumnsTab } from '../columns/ColumnsTab';
import { countColumns } from '../columns/listColumns';
import type { NodeTab } from '../modelsSearch';
import { LineageTab } from '../panels/LineageTab';
import { RowsTab } from '../panels/RowsTab';
import { RunsTab } from '../panels/RunsTab';
import { SqlPanel } from '../panels/SqlPanel';
import { TestsTab } from '../panels/TestsTab';
import { useModelsPage } from '../useModelsPage';
import { ExposurePanel } from './ExposurePanel';
import styles from './Node.module.css';
import { NodeHeader } from './NodeHeader';

/** A node: what it is, what stands in it, and what it hangs on. */
export function NodePage({ node }: { readonly node: CatalogueNode }) {
  const { catalogue, search, onSearch } = useModelsPage();
  const builds = listBuilds(useReport().state.runs, node.unique_id).length;
  const tabs = tabsOf(node, catalogue, builds);
  const tab = tabs.find(({ value }) => value === search.tab) ?? tabs[0];
  if (!tab) {
    return (
      <div className={styles.node}>
        <NodeHeader node={node} />
        {node.resource_type === 'exposure' && <ExposurePanel node={node} />}
      </div>
    );
  }
  const choose = (value: NodeTab) => {
    const { tab: _, ...rest } = search;
    onSearch(value === tabs[0]?.value ? rest : { ...rest, tab: value });
  };
  return (
    <div className={styles.node}>
      <NodeHeader node={node} />
      <Tabs
        label={`About ${node.name}`}
        value={tab.value}
        tabs={tabs}
        onChange={choose}
        className={styles.tabs}
      >
        <div className={styles.panel} data-tab={tab.value}>
          <TabPanel node={node} tab={tab.value} />
        </div>
      </Tabs>
    </div>
  );
}

function TabPanel({ node, tab }: { readonly node: CatalogueNode; readonly tab: NodeTab }) {
  switch (tab) {
    case 'columns':
      return <ColumnsTab node={node} />;
    case 'sql':
      return <SqlPanel node={node} />;
    case 'rows':
      return <RowsTab node={node} />;
    case 'lineage':
      return <LineageTab node={node} />;
    case 'tests':
      return <TestsTab node={node} />;
    case 'runs':
      return <RunsTab node={node} />;
  }
}

/** An exposure has none: all that is known of it fits on its page. */
function tabsOf(node: CatalogueNode, catalogue: Catalogue, builds: number): Tab<NodeTab>[] {
  const { resource_type: type, unique_id: id } = node;
  if (type === 'exposure') return [];
  const tests = catalogue.tests.get(id)?.length ?? 0;
  const hasSql = type === 'model' || type === 'analysis' || type === 'snapshot';
  const isKept = type !== 'analysis';
  const tabs: (Tab<NodeTab> | false)[] = [
    isKept && { value: 'columns', label: 'Columns', ...countColumns(node) },
    hasSql && { value: 'sql', label: 'SQL' },
    hasRows(node) && { value: 'rows', label: 'Rows' },
    { value: 'lineage', label: 'Lineage' },
    isKept && { value: 'tests', label: 'Tests', count: tests },
    isKept && type !== 'source' && { value: 'runs', label: 'Runs', count: builds },
  ];
  return tabs.filter((tab) => tab !== false);
}
