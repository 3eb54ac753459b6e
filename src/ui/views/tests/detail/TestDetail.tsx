import { useEffect, useId, useRef } from 'react';
import { Tabs } from '../../../kit/panes/Tabs';
import { useFormat, useProject } from '../../../model/modelContext';
import type { TestItem } from '../testItems';
import { type DetailTab, type TestsSearch, withTab } from '../testsSearch';
import { conditionWords } from '../words/conditionWords';
import { type Explanation, explainTest } from '../words/explainTest';
import { DefinitionPanel } from './DefinitionPanel';
import { DetailActions } from './DetailActions';
import { DetailHead, type ProblemPlace } from './DetailHead';
import { HistoryPanel } from './HistoryPanel';
import { OffendingValues } from './OffendingValues';
import { ResultPanel } from './ResultPanel';
import { SqlPanel } from './SqlPanel';
import styles from './TestDetail.module.css';
import { useCompiled } from './useCompiled';

interface TestDetailProps {
  readonly item: TestItem;
  readonly search: TestsSearch;
  readonly onSearch: (search: TestsSearch) => void;
  readonly place: ProblemPlace;
  readonly onRun: () => void;
}

/** One test: its result in words, what to do, its rows, SQL, history and definition. */
export function TestDetail({ item, search, onSearch, place, onRun }: TestDetailProps) {
  const project = useProject();
  const settings = useFormat();
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another test is read from its top.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a cleanup.
    frame.current?.scrollTo(0, 0);
  }, [item.id]);
  const { code, error } = useCompiled(item.id);
  const words = explainTest(item, { project, settings });
  const tab = search.tab ?? 'rows';
  return (
    <section className={styles.detail} aria-labelledby={titleId} ref={frame}>
      <div className={styles.words}>
        <DetailHead item={item} place={place} />
        <h2 className={styles.title} id={titleId}>
          {words.title}
        </h2>
        <Meaning item={item} words={words} code={code} />
        <DetailActions item={item} importSeed={words.importSeed} code={code} onRun={onRun} />
      </div>
      <Tabs
        label="About this test"
        className={styles.tabs}
        value={tab}
        tabs={tabsOf(item)}
        onChange={(next) => onSearch(withTab(search, next))}
      >
        {tab === 'rows' && <ResultPanel item={item} code={code} reason={words.title} />}
        {tab === 'sql' && (
          <SqlPanel title="Compiled SQL" code={error ? `-- ${error.message}` : (code ?? '')} />
        )}
        {tab === 'history' && <HistoryPanel item={item} />}
        {tab === 'definition' && <DefinitionPanel item={item} />}
      </Tabs>
    </section>
  );
}

interface MeaningProps {
  readonly item: TestItem;
  readonly words: Explanation;
  readonly code: string | undefined;
}

function Meaning({ item, words, code }: MeaningProps) {
  const { node, status } = item;
  const hasRows = status === 'fail' || status === 'warn';
  const conditions = node.resource_type === 'test' ? conditionWords(node) : [];
  const meaning = [words.rule, node.description.trim(), ...conditions].filter(isSaid(words.title));
  return (
    <>
      {meaning.length > 0 && <p className={styles.meaning}>{meaning.join(' ')}</p>}
      {hasRows && node.resource_type === 'test' && code !== undefined && (
        <OffendingValues node={node} code={code} />
      )}
      {words.remedy !== null && <p className={styles.meaning}>{words.remedy}</p>}
    </>
  );
}

/** What the title says already is not said again. */
function isSaid(title: string) {
  return (text: string | null): text is string =>
    text !== null && text !== '' && text.replace(/\.$/, '') !== title;
}

function tabsOf({ node, live, status }: TestItem) {
  const isUnit = node.resource_type === 'unit_test';
  const hasRows = status === 'fail' || status === 'warn';
  return [
    {
      value: 'rows' as const,
      label: isUnit ? 'Rows' : 'Failing rows',
      ...(hasRows && !isUnit && live?.failures != null && { count: live.failures }),
    },
    { value: 'sql' as const, label: 'Compiled SQL' },
    { value: 'history' as const, label: 'History' },
    { value: 'definition' as const, label: 'Definition' },
  ] satisfies readonly { value: DetailTab; label: string; count?: number }[];
}
