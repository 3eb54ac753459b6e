import { describeProblem, isError, type Problem } from '../../../../core/base/problems/problem';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { links } from '../../../links';
import styles from './Work.module.css';

interface ProblemListProps {
  /** Those of the open file. */
  readonly own: readonly Problem[];
  /** Those of the whole project. */
  readonly all: readonly Problem[];
  readonly isBehind: boolean;
  readonly onGoTo: (line: number, column: number) => void;
}

/** More are no help; they are counted. */
const MOST = 50;

/** What is wrong with the project now: the open file's problems first, each leads to its place. */
export function ProblemList({ own, all, isBehind, onGoTo }: ProblemListProps) {
  const others = all.filter((problem) => !own.includes(problem));
  const shown = [...own, ...others].slice(0, MOST);
  return (
    <section className={styles.problems} aria-label="Problems" aria-busy={isBehind}>
      <h2 className={styles.problemsTitle} aria-live="polite">
        {countWords(own.length, others.length)}
      </h2>
      {shown.length > 0 && (
        <ul className={styles.problemRows}>
          {shown.map((problem, at) => (
            <ProblemRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a problem has no name of its own.
              key={at}
              problem={problem}
              {...(own.includes(problem) && { onGoTo })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ProblemRowProps {
  readonly problem: Problem;
  /** Where the place lies in the open file; else a link leads there. */
  readonly onGoTo?: (line: number, column: number) => void;
}

function ProblemRow({ problem, onGoTo }: ProblemRowProps) {
  const { at } = problem;
  const { message, mend, place } = describeProblem(problem);
  const words = (
    <>
      <StatusMark status={isError(problem) ? 'error' : 'warn'} size={14} />
      <span className={styles.problemWords}>
        {message} {mend && <span className={styles.mend}>{mend}</span>}
      </span>
      <span className={styles.place}>{at && onGoTo ? `${at.line}:${at.column}` : place}</span>
    </>
  );
  if (!at) return <li className={styles.problem}>{words}</li>;
  const { file, line, column } = at;
  return (
    <li>
      {onGoTo ? (
        <button type="button" className={styles.problem} onClick={() => onGoTo(line, column)}>
          {words}
        </button>
      ) : (
        <a
          className={styles.problem}
          href={links.editor({ file, line: String(line), column: String(column) })}
        >
          {words}
        </a>
      )}
    </li>
  );
}

function countWords(own: number, others: number): string {
  if (own + others === 0) return 'No problems';
  const here = own === 1 ? '1 problem here' : `${own === 0 ? 'No' : own} problems here`;
  return others === 0 ? here : `${here}, ${others} elsewhere`;
}
