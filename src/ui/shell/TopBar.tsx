import { ChevronRight, Search, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../kit/actions/IconButton';
import { Icon } from '../kit/marks/Icon';
import { Kbd } from '../kit/marks/Kbd';
import type { Theme } from '../theme/themeChoice';
import { showKeys } from './shortcuts/shortcut';
import { isMac } from './shortcuts/useShortcuts';
import styles from './TopBar.module.css';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface TopBarProps {
  readonly title: string;
  /** The way to this page, outermost first. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** The page's own buttons. */
  readonly actions?: ReactNode;
  readonly theme: Theme;
  readonly onFlipTheme: () => void;
  readonly onOpenPalette: () => void;
  /** The Build control. */
  readonly build: ReactNode;
}

/** The page's one `h1`; takes focus after a change of route. */
export const pageTitleId = 'page-title';

export function TopBar(props: TopBarProps) {
  const { title, crumbs = [], actions, theme, onFlipTheme, onOpenPalette, build } = props;
  return (
    <header className={styles.bar}>
      <div className={styles.titles}>
        {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
        <h1 className={styles.title} id={pageTitleId} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      <div className={styles.tools}>
        <search>
          <button
            type="button"
            className={styles.palette}
            aria-haspopup="dialog"
            onClick={onOpenPalette}
          >
            <Icon of={Search} size={14} />
            <span className={styles.words}>Search or run…</span>
            <span className={styles.keys} aria-hidden="true">
              <Kbd>{showKeys('mod+k', isMac).join(' ')}</Kbd>
            </span>
          </button>
        </search>
        <IconButton
          icon={SunMoon}
          label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          keys={['T']}
          className={styles.theme}
          onClick={onFlipTheme}
        />
        {build}
      </div>
    </header>
  );
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className={styles.crumbs}>
      <ol className={styles.crumbs}>
        {crumbs.map(({ label, href }) => (
          <li key={href} className={styles.crumb}>
            <a href={href}>{label}</a>
            <Icon of={ChevronRight} size={12} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
