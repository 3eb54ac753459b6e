import { CirclePlay, List, ListFilterPlus, Workflow } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../../kit/actions/Button';
import { Segmented } from '../../../kit/actions/Segmented';
import { Badge } from '../../../kit/marks/Badge';
import { useModel, useProject, useRun, useSettings } from '../../../model/modelContext';
import { FilterBar } from '../../../shell/FilterBar';
import { appShortcuts } from '../../../shell/shortcuts/appShortcuts';
import { useShortcuts } from '../../../shell/shortcuts/useShortcuts';
import type { LineageGraph } from '../graph/lineageGraph';
import { buildCommand, type LineageSearch, type LineageShape, withParts } from '../lineageSearch';
import { faultsIn, useSelection } from '../useSelection';
import { Examples } from './Examples';
import styles from './LineageBar.module.css';
import { SelectorField } from './SelectorField';
import { StatusCounts } from './StatusCounts';
import { useDraft } from './useDraft';

interface LineageBarProps {
  readonly graph: LineageGraph;
  readonly search: LineageSearch;
  readonly shape: LineageShape;
  readonly onSearch: (search: LineageSearch) => void;
}

const SEARCH_KEY = appShortcuts.filter(({ id }) => id === 'searchPage');
const SHAPES = [
  { value: 'graph', label: 'Graph', icon: Workflow },
  { value: 'list', label: 'List', icon: List },
] as const;

/** What is selected, in dbt's own syntax; graph or list; and the build of just that. */
export function LineageBar({ graph, search, shape, onSearch }: LineageBarProps) {
  const { runCommand } = useModel();
  const { nodes } = useProject();
  const isRunning = useRun(({ run }) => run !== null && !run.isOver);
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const [select, setSelect] = useDraft(search.select ?? '');
  const [exclude, setExclude] = useDraft(search.exclude ?? '');
  const [asksExclude, setAsksExclude] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({
    shortcuts: SEARCH_KEY,
    singleKeys,
    onShortcut: () => field.current?.focus(),
  });
  const answer = useSelection(select, exclude);
  const chosen = graph.nodes.filter(({ id }) => answer.ids?.has(id) ?? true);
  const apply = (parts: Readonly<Partial<Record<'select' | 'exclude', string>>>) =>
    onSearch(withParts(search, { select, exclude, ...parts }));
  const build = () => {
    apply({});
    void runCommand(buildCommand(select, exclude));
  };
  const showAs = (view: LineageShape) => onSearch(withParts(search, { view }));
  const hasExclude = asksExclude || exclude !== '';
  const count = answer.isInvalid ? null : (
    <Badge tone={answer.ids ? 'accent' : 'neutral'}>
      {chosen.length} of {graph.nodes.length}
    </Badge>
  );
  return (
    <FilterBar
      count={Number(Boolean(search.select)) + Number(Boolean(search.exclude))}
      actions={
        <div className={styles.actions}>
          <StatusCounts nodes={chosen} />
          <Segmented label="View" value={shape} segments={SHAPES} onChange={showAs} />
          <Button
            icon={CirclePlay}
            onClick={build}
            disabledReason={whyNotBuild(isRunning, answer.isInvalid, answer.ids?.size)}
          >
            Build selection
          </Button>
        </div>
      }
    >
      {shape === 'graph' && (
        <Button className={styles.toList} onClick={() => showAs('list')}>
          Show as list
        </Button>
      )}
      <SelectorField
        ref={field}
        option="--select"
        placeholder="+model, tag:name, path:folder"
        value={select}
        onChange={setSelect}
        onApply={(text) => apply({ select: text })}
        isChanged={select.trim() !== (search.select ?? '')}
        faults={faultsIn(select, answer.problems)}
        nodes={nodes}
        trailing={count}
      />
      {hasExclude ? (
        <SelectorField
          option="--exclude"
          placeholder="what to leave out"
          value={exclude}
          onChange={setExclude}
          onApply={(text) => apply({ exclude: text })}
          isChanged={exclude.trim() !== (search.exclude ?? '')}
          faults={faultsIn(exclude, answer.problems)}
          nodes={nodes}
        />
      ) : (
        <Button
          kind="quiet"
          icon={ListFilterPlus}
          className={styles.dashed}
          onClick={() => setAsksExclude(true)}
        >
          Exclude
        </Button>
      )}
      {search.select === undefined && (
        <Examples graph={graph} onPick={(text) => apply({ select: text })} />
      )}
    </FilterBar>
  );
}

function whyNotBuild(
  isRunning: boolean,
  isInvalid: boolean,
  size: number | undefined,
): string | undefined {
  if (isRunning) return 'A command is running.';
  if (isInvalid) return 'The selection cannot be read.';
  return size === 0 ? 'Nothing is selected.' : undefined;
}
