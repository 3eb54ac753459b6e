import { useMemo } from 'react';
import { useEngine } from '../../model/modelContext';
import { Page } from '../../shell/Page';
import { useMediaQuery } from '../../shell/useMediaQuery';
import { LineageBar } from './bar/LineageBar';
import { makeLineageGraph } from './graph/lineageGraph';
import { LineageContent } from './LineageContent';
import type { LineageSearch } from './lineageSearch';

interface LineageViewProps {
  readonly search: LineageSearch;
  readonly onSearch: (search: LineageSearch) => void;
}

/** A graph wants room and a pointer. */
const narrowQuery = '(width < 900px)';

/** Who reads from whom, from raw data to dashboards. */
export default function LineageView({ search, onSearch }: LineageViewProps) {
  const project = useEngine(({ report }) => report?.project);
  const isNarrow = useMediaQuery(narrowQuery);
  const graph = useMemo(() => project && makeLineageGraph(project), [project]);
  const shape = search.view ?? (isNarrow ? 'list' : 'graph');
  return (
    <Page
      title="Lineage"
      layout="fill"
      filterBar={graph && <LineageBar {...{ graph, search, shape, onSearch }} />}
    >
      {graph && <LineageContent {...{ graph, search, shape, onSearch }} />}
    </Page>
  );
}
