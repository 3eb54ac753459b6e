import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Theme } from '../theme/themeChoice';
import styles from './Page.module.css';
import { contentId } from './Shell';
import { type Crumb, pageTitleId, TopBar } from './TopBar';

/** What every page's top bar has, given by the frame around the pages. */
export interface Chrome {
  readonly theme: Theme;
  readonly onFlipTheme: () => void;
  readonly onOpenPalette: () => void;
  readonly onOpenShortcuts: () => void;
  /** Asks whether to erase all that is stored, and does. */
  readonly onErase: () => void;
  /** The Build control. */
  readonly build: ReactNode;
  /** Instead of any page's content, when the engine did not start or the project cannot be read; else null. */
  readonly failure: ReactNode;
  /** Instead of a page's content while the engine starts; null once it is up. */
  readonly waiting: ReactNode;
}

const ChromeContext = createContext<Chrome | null>(null);

export const ChromeProvider = ChromeContext.Provider;

/** What the frame offers to the page in it. */
export function useChrome(): Chrome {
  const chrome = useContext(ChromeContext);
  if (!chrome) throw new Error('A page stands outside the frame');
  return chrome;
}

interface PageProps {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** The page's own buttons. */
  readonly actions?: ReactNode;
  readonly filterBar?: ReactNode;
  /** `scroll` for dashboards; `fill` for pages whose panes scroll by themselves. */
  readonly layout?: 'scroll' | 'fill';
  /** Whether there is something to show before the engine is up; else the content is not even made. */
  readonly showsEarly?: boolean;
  readonly children: ReactNode;
}

/** The first page of a visit leaves the focus where the browser has it. */
let isFirstPage = true;

/** One screen on the sheet: top bar, filter bar, content. */
export function Page(props: PageProps) {
  const { title, crumbs, actions, filterBar, layout = 'scroll', showsEarly, children } = props;
  const chrome = useChrome();
  useEffect(() => {
    document.title = `${title} · ShopSmart`;
  }, [title]);
  useEffect(() => {
    if (!isFirstPage) document.getElementById(pageTitleId)?.focus();
    isFirstPage = false;
  }, []);
  const { failure, waiting, theme, onFlipTheme, onOpenPalette, build } = chrome;
  const bar = { theme, onFlipTheme, onOpenPalette, build };
  const instead = failure ?? (showsEarly ? null : waiting);
  return (
    <>
      <TopBar title={title} crumbs={crumbs} actions={instead === null && actions} {...bar} />
      <div className={styles.work} data-layout={layout}>
        {instead === null && filterBar}
        <div className={styles.content} id={contentId} tabIndex={-1}>
          {instead ?? children}
        </div>
      </div>
    </>
  );
}
