import type { ReactNode } from 'react';
import styles from './Shell.module.css';

interface ShellProps {
  readonly rail: ReactNode;
  /** The page: a `Page`. */
  readonly children: ReactNode;
  /** Docked at the foot of the sheet while it is open. */
  readonly problems?: ReactNode;
  readonly statusLine: ReactNode;
  readonly bottomBar: ReactNode;
}

/** The page's content, where "Skip to content" leads. */
export const contentId = 'content';

/** Rail and status line on the canvas, the work on one sheet. */
export function Shell({ rail, children, problems, statusLine, bottomBar }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a
        className={styles.skip}
        href={`#${contentId}`}
        onClick={(event) => {
          // The fragment is the route: following the link would leave the page.
          event.preventDefault();
          document.getElementById(contentId)?.focus();
        }}
      >
        Skip to content
      </a>
      <div className={styles.deck}>
        {rail}
        <main className={styles.sheet}>
          {children}
          {problems}
        </main>
      </div>
      {statusLine}
      {bottomBar}
    </div>
  );
}
