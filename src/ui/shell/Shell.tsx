import type { ReactNode } from 'react';
import styles from './Shell.module.css';

interface ShellProps {
  readonly rail: ReactNode;
  readonly topBar: ReactNode;
  readonly filterBar?: ReactNode;
  /** The page. */
  readonly children: ReactNode;
  /** Docked at the foot of the sheet while it is open. */
  readonly problems?: ReactNode;
  readonly statusLine: ReactNode;
  readonly bottomBar: ReactNode;
  /** `scroll` for dashboards; `fill` for pages whose panes scroll by themselves. */
  readonly layout?: 'scroll' | 'fill';
}

const contentId = 'content';

/** Rail and status line on the canvas, the work on one sheet. */
export function Shell(props: ShellProps) {
  const {
    rail,
    topBar,
    filterBar,
    children,
    problems,
    statusLine,
    bottomBar,
    layout = 'scroll',
  } = props;
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
          {topBar}
          <div className={styles.work} data-layout={layout}>
            {filterBar}
            <div className={styles.content} id={contentId} tabIndex={-1}>
              {children}
            </div>
          </div>
          {problems}
        </main>
      </div>
      {statusLine}
      {bottomBar}
    </div>
  );
}
