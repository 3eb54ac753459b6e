import { useQuery } from '@tanstack/react-query';
import { Clock, Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../format/numbers';
import { formatRate } from '../../../format/percent';
import { Badge } from '../../../kit/marks/Badge';
import { Icon, type IconShape } from '../../../kit/marks/Icon';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { statusMarks } from '../../../kit/marks/statuses';
import { useEngine, useFormat, useModel, useProject, useReport } from '../../../model/modelContext';
import type { TestItem } from '../testItems';
import { type ResultStatus, statusesOf, type TestsSearch, toggleStatus } from '../testsSearch';
import { LastBuilds } from './LastBuilds';
import { countStatuses, countTestedColumns, freshnessFact, lastBuildMs } from './stripFacts';
import styles from './TestsStrip.module.css';

interface TestsStripProps {
  readonly items: readonly TestItem[];
  readonly search: TestsSearch;
  readonly onSearch: (search: TestsSearch) => void;
}

/** How all tests stand, how fresh the data is, how much of it is tested; each result filters the list. */
export function TestsStrip({ items, search, onSearch }: TestsStripProps) {
  const settings = useFormat();
  const { nodes } = useProject();
  const chosen = statusesOf(search);
  const columns = countTestedColumns(nodes);
  return (
    <div className={styles.strip}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and a legend. */}
      <div role="group" aria-label="Filter by result" className={styles.results}>
        {countStatuses(items).map(([status, count]) => (
          <ResultFilter
            key={status}
            status={status}
            count={formatCount(count, settings)}
            isEmpty={count === 0}
            isChosen={chosen.includes(status)}
            onToggle={() => onSearch(toggleStatus(search, status))}
          />
        ))}
      </div>
      <div className={styles.facts}>
        <Freshness />
        <Fact icon={Columns3} label="Columns with a test">
          {columns.all === 0 ? '–' : formatRate(columns.tested / columns.all, settings)}
          <span className={styles.note}>
            {formatCount(columns.tested, settings)} of {formatCount(columns.all, settings)}
          </span>
        </Fact>
      </div>
      <LastBuilds />
    </div>
  );
}

interface ResultFilterProps {
  readonly status: ResultStatus;
  readonly count: string;
  readonly isEmpty: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function ResultFilter({ status, count, isEmpty, isChosen, onToggle }: ResultFilterProps) {
  return (
    <button type="button" className={styles.result} aria-pressed={isChosen} onClick={onToggle}>
      <span className={styles.label}>
        <StatusMark status={status} label={null} size={14} />
        {`${statusMarks[status].word} `}
      </span>
      <span className={styles.value} data-empty={isEmpty}>
        {count}
      </span>
    </button>
  );
}

interface FactProps {
  readonly icon: IconShape;
  readonly label: string;
  readonly children: ReactNode;
}

function Fact({ icon, label, children }: FactProps) {
  return (
    <dl className={styles.fact}>
      <dt className={styles.label}>
        <Icon of={icon} size={14} />
        {label}
      </dt>
      <dd className={styles.value}>{children}</dd>
    </dl>
  );
}

/** Read anew with every report: the age is the one at the last build, not of this moment. */
function Freshness() {
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  const report = useReport();
  const settings = useFormat();
  const builtAtMs = lastBuildMs(report);
  const { data } = useQuery({
    queryKey: ['freshness', generation],
    queryFn: () => engine.freshness(),
    enabled: builtAtMs !== null,
  });
  if (!data || builtAtMs === null) return null;
  return data.map((source) => {
    const { id, label, age, verdict, tone } = freshnessFact(source, builtAtMs, settings);
    return (
      <Fact key={id} icon={Clock} label={label}>
        {age}
        <Badge tone={tone}>{verdict}</Badge>
        <span className={styles.note}>at the build</span>
      </Fact>
    );
  });
}
