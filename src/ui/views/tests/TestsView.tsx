import { RotateCw } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Button } from '../../kit/actions/Button';
import { LinkButton } from '../../kit/actions/LinkButton';
import { EmptyState } from '../../kit/messages/EmptyState';
import { SplitPane } from '../../kit/panes/SplitPane';
import { links } from '../../links';
import { useModel, useProject, useReport, useRun, useSettings } from '../../model/modelContext';
import { usePaneSize } from '../../model/usePaneSize';
import { Page } from '../../shell/Page';
import type { Shortcut } from '../../shell/shortcuts/shortcut';
import { useShortcuts } from '../../shell/shortcuts/useShortcuts';
import { useMediaQuery } from '../../shell/useMediaQuery';
import { TestDetail } from './detail/TestDetail';
import { filterTests, groupTests, type TestGroup } from './list/groupTests';
import { TestList } from './list/TestList';
import { problemsOf, stepProblem } from './problemSteps';
import { TestsStrip } from './strip/TestsStrip';
import styles from './TestsView.module.css';
import { testCommand } from './testCommand';
import { isProblem, type TestItem, testItems } from './testItems';
import type { TestsSearch } from './testsSearch';

interface TestsViewProps {
  /** Undefined for the list alone. */
  readonly testId: string | undefined;
  readonly search: TestsSearch;
  readonly onGo: (testId: string | undefined, search: TestsSearch, replaces?: boolean) => void;
}

/** The project's tests: how they stand, and what each of them found. */
export default function TestsView(props: TestsViewProps) {
  const isNarrow = useMediaQuery(NARROW);
  const crumbs =
    isNarrow && props.testId !== undefined
      ? [{ label: 'Tests', href: links.tests({ ...props.search }) }]
      : [];
  return (
    <Page
      title={crumbs.length > 0 ? 'Test' : 'Tests'}
      crumbs={crumbs}
      layout="fill"
      actions={crumbs.length === 0 && <RunProblems />}
    >
      <TestsScreen {...props} isNarrow={isNarrow} />
    </Page>
  );
}

/** Below this a test takes the list's place instead of standing beside it. */
const NARROW = '(width < 900px)';

const SHORTCUTS: readonly Shortcut[] = [
  { id: 'next', keys: 'n', label: 'Next problem', group: 'Page' },
  { id: 'previous', keys: 'p', label: 'Previous problem', group: 'Page' },
  { id: 'search', keys: '/', label: 'Filter the tests', group: 'Page' },
];

function TestsScreen({
  testId,
  search,
  onGo,
  isNarrow,
}: TestsViewProps & { readonly isNarrow: boolean }) {
  const items = useTestItems();
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const searchField = useRef<HTMLInputElement>(null);
  const groups = useMemo(
    () => groupTests(filterTests(items, search), search.by ?? 'model'),
    [items, search],
  );
  const selected = testId ?? (isNarrow ? null : (groups[0]?.items[0]?.id ?? null));
  const step = (direction: 1 | -1) => {
    const next = stepProblem(groups, selected, direction);
    if (next) onGo(next.id, search);
  };
  useShortcuts({
    shortcuts: SHORTCUTS,
    singleKeys,
    onShortcut: (id) =>
      id === 'search' ? searchField.current?.focus() : step(id === 'next' ? 1 : -1),
  });
  const list = (
    <TestList
      groups={groups}
      search={search}
      selected={selected}
      onSearch={(next, replaces) => onGo(testId, next, replaces)}
      onReach={(id) => !isNarrow && onGo(id, search, true)}
      searchRef={searchField}
    />
  );
  const detail = (
    <Detail
      {...{ items, groups, selected, search, step }}
      onSearch={(next) => onGo(selected ?? undefined, next)}
      // The first of the list is shown by default; a test that runs stays, whatever comes of it.
      onRun={() => testId === undefined && onGo(selected ?? undefined, search, true)}
    />
  );
  if (isNarrow && testId !== undefined) return detail;
  return (
    <>
      <TestsStrip items={items} search={search} onSearch={(next) => onGo(testId, next)} />
      {isNarrow ? list : <Beside list={list} detail={detail} />}
    </>
  );
}

function useTestItems(): TestItem[] {
  const project = useProject();
  const report = useReport();
  const run = useRun((facts) => facts.run);
  return useMemo(() => testItems(project, report, run), [project, report, run]);
}

interface DetailProps {
  readonly items: readonly TestItem[];
  readonly groups: readonly TestGroup[];
  readonly selected: string | null;
  readonly search: TestsSearch;
  readonly onSearch: (search: TestsSearch) => void;
  readonly step: (direction: 1 | -1) => void;
  readonly onRun: () => void;
}

function Detail({ items, groups, selected, search, onSearch, step, onRun }: DetailProps) {
  if (selected === null) return <EmptyState message="Choose a test to see what it found." />;
  const item = items.find(({ id }) => id === selected);
  if (!item) {
    return (
      <EmptyState
        message={`There is no test ${selected} in this project.`}
        action={<LinkButton href={links.tests({ ...search })}>Show all tests</LinkButton>}
      />
    );
  }
  const problems = problemsOf(groups);
  const at = problems.indexOf(item);
  const place = { at: at < 0 ? null : at + 1, count: problems.length, onStep: step };
  return <TestDetail {...{ item, search, onSearch, place, onRun }} />;
}

const LIST = { min: 360, max: 900, start: 548 };

function Beside({
  list,
  detail,
}: {
  readonly list: React.ReactNode;
  readonly detail: React.ReactNode;
}) {
  const pane = usePaneSize('tests', LIST.start);
  return (
    <div className={styles.panes}>
      <SplitPane
        side="columns"
        label="List and test"
        {...pane}
        min={LIST.min}
        max={LIST.max}
        first={list}
        second={detail}
      />
    </div>
  );
}

/** Runs again what does not pass. */
function RunProblems() {
  const model = useModel();
  const problems = useTestItems().filter(isProblem);
  const isRunning = useRun(({ run }) => run !== null && !run.isOver);
  return (
    <Button
      icon={RotateCw}
      disabledReason={reasonNotToRun(isRunning, problems.length)}
      onClick={() => void model.runCommand(testCommand(problems))}
    >
      Run problems only
    </Button>
  );
}

function reasonNotToRun(isRunning: boolean, count: number): string | undefined {
  if (isRunning) return 'A command is running.';
  return count === 0 ? 'No test has a problem.' : undefined;
}
