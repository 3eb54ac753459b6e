import { Copy, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../kit/actions/Button';
import { IconButton } from '../../kit/actions/IconButton';
import { StatusMark } from '../../kit/marks/StatusMark';
import { EmptyState } from '../../kit/messages/EmptyState';
import { useReturnFocus } from '../../kit/overlays/useReturnFocus';
import styles from './ProblemsPanel.module.css';

export interface ShownProblem {
  readonly id: string;
  readonly severity: 'warn' | 'fail' | 'error';
  /** What happened. */
  readonly title: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** A file and position, a test, a model; with a link where there is a page for it. */
  readonly where?: { readonly label: string; readonly href?: string };
  /** The engine's own words. */
  readonly details?: string;
  /** Fix, Open: whatever mends it. */
  readonly actions?: ReactNode;
}

interface ProblemsPanelProps {
  readonly problems: readonly ShownProblem[];
  readonly onCopy: (problem: ShownProblem) => void;
  readonly onClose: () => void;
}

/** Everything that warns, fails or broke, with its remedy; docked at the foot of the sheet. */
export function ProblemsPanel({ problems, onCopy, onClose }: ProblemsPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useReturnFocus<HTMLElement>();
  useEffect(() => heading.current?.focus(), []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      className={styles.panel}
      aria-labelledby="problems-title"
      ref={panel}
      onKeyDown={closeOnEscape}
    >
      <header className={styles.head}>
        <h2 className={styles.title} id="problems-title" tabIndex={-1} ref={heading}>
          Problems <span className={styles.count}>{problems.length}</span>
        </h2>
        <IconButton icon={X} label="Close problems" size="sm" onClick={onClose} />
      </header>
      {problems.length === 0 ? (
        <EmptyState message="No problems: every test of the last build passed." />
      ) : (
        <ul className={styles.list}>
          {problems.map((problem) => (
            <Problem key={problem.id} problem={problem} onCopy={() => onCopy(problem)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Problem({ problem, onCopy }: { problem: ShownProblem; onCopy: () => void }) {
  const { severity, title, remedy, where, details, actions } = problem;
  return (
    <li className={styles.problem}>
      <StatusMark status={severity} />
      <div className={styles.words}>
        <p className={styles.what}>{title}</p>
        {remedy && <p className={styles.remedy}>{remedy}</p>}
        {where &&
          (where.href ? (
            <a className={styles.where} href={where.href}>
              {where.label}
            </a>
          ) : (
            <span className={styles.where}>{where.label}</span>
          ))}
        {details && (
          <details className={styles.details}>
            <summary>Details</summary>
            <pre>{details}</pre>
          </details>
        )}
      </div>
      <div className={styles.actions}>
        {actions}
        <Button kind="quiet" size="sm" icon={Copy} onClick={onCopy}>
          Copy details
        </Button>
      </div>
    </li>
  );
}
