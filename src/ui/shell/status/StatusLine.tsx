import { Cpu, FileWarning, HardDrive, History, Lock, Rows3, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../../kit/marks/Icon';
import { StatusMark } from '../../kit/marks/StatusMark';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import styles from './StatusLine.module.css';
import type { StatusFacts } from './statusFacts';

interface StatusLineProps {
  readonly facts: StatusFacts;
  readonly onOpenProblems: () => void;
  readonly isProblemsOpen: boolean;
}

export function StatusLine({ facts, onOpenProblems, isProblemsOpen }: StatusLineProps) {
  const { engine, rows, results, problems } = facts;
  return (
    <footer className={styles.line}>
      <Fact icon={Cpu} {...(engine.isBroken ? { tone: 'fail' } : { rank: 'least' })}>
        <b>{engine.name}</b> {engine.state}
      </Fact>
      {facts.storage && <Storage storage={facts.storage} />}
      {rows && (
        <Fact icon={Rows3} rank="minor">
          <b>{rows}</b> rows
        </Fact>
      )}
      <LastBuild build={facts.build} />
      {(results || problems) && (
        <button
          type="button"
          className={styles.results}
          aria-expanded={isProblemsOpen}
          onClick={onOpenProblems}
        >
          <VisuallyHidden>Problems: </VisuallyHidden>
          {problems && <ProjectProblems count={problems} />}
          {results && <Results results={results} />}
        </button>
      )}
      <span className={styles.privacy}>
        <Fact icon={Lock}>Data stays in this tab</Fact>
      </span>
    </footer>
  );
}

interface FactProps {
  readonly icon: IconShape;
  readonly tone?: 'warn' | 'fail' | undefined;
  /** What makes room when the window is narrow: minor facts below 1000 px, the least on the smallest phones. */
  readonly rank?: 'minor' | 'least';
  readonly children: ReactNode;
}

function Fact({ icon, tone, rank, children }: FactProps) {
  return (
    <span className={styles.fact} data-tone={tone} data-rank={rank}>
      <Icon of={icon} size={12} />
      <span>{children}</span>
    </span>
  );
}

function Storage({ storage }: { storage: NonNullable<StatusFacts['storage']> }) {
  switch (storage.kind) {
    case 'opfs':
      return (
        <Fact icon={HardDrive}>
          OPFS <b>{storage.size}</b>
        </Fact>
      );
    case 'memory':
      return (
        <Fact icon={TriangleAlert} tone="warn">
          Memory only<span className={styles.word}>: gone when the tab closes</span>
        </Fact>
      );
    case 'otherTab':
      return (
        <Fact icon={TriangleAlert} tone="warn">
          Memory only<span className={styles.word}>: ShopSmart is open in another tab</span>
        </Fact>
      );
  }
}

function LastBuild({ build }: { build: StatusFacts['build'] }) {
  if (!build) return null;
  if (build.kind === 'unfinished')
    return (
      <Fact icon={History} tone="warn">
        Build of <b>{build.at}</b> was cut off
      </Fact>
    );
  return build.kind === 'built' ? (
    <Fact icon={History} rank="minor">
      Built <b>{build.at}</b> in {build.elapsed}
    </Fact>
  ) : (
    <span className={styles.fact}>
      <span>
        Building <b>{`${build.done} of ${build.total}`}</b>
      </span>
    </span>
  );
}

function ProjectProblems({ count }: { count: number }) {
  return (
    <Fact icon={FileWarning} tone="warn">
      <b>{count}</b> <span className={styles.word}>{count === 1 ? 'problem' : 'problems'}</span>
    </Fact>
  );
}

type Counts = NonNullable<StatusFacts['results']>;
const counted = ['pass', 'warn', 'fail', 'error'] as const;

// No errors is the rule, and a zero there would only be noise; the other three always stand.
const shownCounts = (results: Counts) =>
  counted.filter((status) => status !== 'error' || results.error > 0);

function Results({ results }: { results: Counts }) {
  return shownCounts(results).map((status) => (
    <span key={status} className={styles.fact}>
      <StatusMark status={status} size={12} label={null} />
      <span>
        <b>{results[status]}</b> <span className={styles.word}>{status}</span>
      </span>
    </span>
  ));
}
