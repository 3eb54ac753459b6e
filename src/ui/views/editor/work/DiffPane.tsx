import { useMemo } from 'react';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { VisuallyHidden } from '../../../kit/messages/VisuallyHidden';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import styles from './Diff.module.css';
import { type DiffLine, diffLines } from './lineDiff';

interface DiffPaneProps {
  readonly before: string;
  readonly after: string;
}

/** Lines around a change that help to see where it is. */
const CONTEXT = 3;
const SIGNS = { same: ' ', added: '+', removed: '−' } as const;
const WORDS = { same: '', added: 'added: ', removed: 'removed: ' } as const;

/** How a text differs from what the project has, line by line. */
export function DiffPane({ before, after }: DiffPaneProps) {
  const stretches = useMemo(() => cutStretches(diffLines(before, after)), [before, after]);
  if (stretches.length === 0)
    return <EmptyState message="This is what the project has: nothing is changed." />;
  return (
    <ScrollRegion className={styles.scroll} label="Changes">
      {stretches.map((lines) => (
        <div key={`${lines[0]?.before}-${lines[0]?.after}`} className={styles.stretch}>
          {lines.map((line) => (
            <div key={`${line.before}-${line.after}`} className={styles.line} data-kind={line.kind}>
              <span className={styles.number}>{line.before}</span>
              <span className={styles.number}>{line.after}</span>
              <span className={styles.sign} aria-hidden="true">
                {SIGNS[line.kind]}
              </span>
              <VisuallyHidden>{WORDS[line.kind]}</VisuallyHidden>
              <span className={styles.text}>{line.text}</span>
            </div>
          ))}
        </div>
      ))}
    </ScrollRegion>
  );
}

/** The lines in the neighbourhood of changes, each neighbourhood by itself. */
function cutStretches(lines: readonly DiffLine[]): DiffLine[][] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  const stretches: DiffLine[][] = [];
  lines.forEach((line, at) => {
    if (!near[at]) return;
    if (near[at - 1]) stretches.at(-1)?.push(line);
    else stretches.push([line]);
  });
  return stretches;
}
