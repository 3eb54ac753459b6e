import { Clock, Ellipsis, FunnelX } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { IconButton } from '../actions/IconButton';
import { Menu } from '../actions/Menu';
import type { MenuEntry } from '../actions/menuEntries';
import { joinClasses } from '../classes';
import { Badge } from '../marks/Badge';
import { StatusMark } from '../marks/StatusMark';
import { isTextEntry } from '../textEntry';
import styles from './Tile.module.css';
import { TileBody, type TileState } from './TileBody';

interface TileProps {
  readonly title: string;
  /** Unit and population: "by day, completed orders". */
  readonly subtitle?: string;
  readonly legend?: ReactNode;
  /** Beside the menu: a segmented control, a button. */
  readonly controls?: ReactNode;
  readonly menu?: readonly MenuEntry[];
  readonly state?: TileState;
  /** The seed is newer than the mart: "from the build at 09:41". */
  readonly stale?: string;
  /** A test behind the numbers that warns or fails. */
  readonly failedTest?: {
    readonly status: 'warn' | 'fail' | 'error';
    readonly name: string;
    readonly href: string;
  };
  /** The dimension of a filter that does not reach this tile. */
  readonly notFilteredBy?: string;
  readonly footer?: ReactNode;
  /** The content reaches the edges: grids. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

const ready: TileState = { kind: 'ready' };

/** One answer on a dashboard; its states are shown where the number is, and never in another tile. */
export function Tile(props: TileProps) {
  const {
    title,
    subtitle,
    legend,
    controls,
    menu,
    state = ready,
    footer,
    flush,
    className,
  } = props;
  const titleId = useId();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const act = findTileAction(event, menu ?? [], () => setMenuOpen(true));
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section
      className={joinClasses(styles.tile, className)}
      aria-labelledby={titleId}
      aria-busy={state.kind === 'loading' || undefined}
      data-flush={flush}
      onKeyDown={press}
    >
      <header className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.title} id={titleId}>
            {title}
          </h3>
          {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
          <div className={styles.aside}>
            <TileNotes {...props} />
            {legend && <div className={styles.legend}>{legend}</div>}
            {controls}
          </div>
        </div>
        {menu && (
          <Menu
            entries={menu}
            open={isMenuOpen}
            onOpenChange={setMenuOpen}
            trigger={
              <IconButton
                icon={Ellipsis}
                label={`${title}: menu`}
                size="sm"
                className={styles.menu}
              />
            }
          />
        )}
      </header>
      <TileBody state={state}>{props.children}</TileBody>
      {footer && <footer className={styles.foot}>{footer}</footer>}
    </section>
  );
}

// `M` opens the menu; the keys that stand in it work without opening it. Only from inside the tile itself: a dialog that
// it opened bubbles through React to here as well.
function findTileAction(
  event: KeyboardEvent<HTMLElement>,
  menu: readonly MenuEntry[],
  openMenu: () => void,
): (() => void) | undefined {
  const { target, currentTarget, ctrlKey, metaKey, altKey } = event;
  const isOurs =
    target instanceof Element && currentTarget.contains(target) && !isTextEntry(target);
  if (!isOurs || ctrlKey || metaKey || altKey || menu.length === 0) return;
  const key = event.key.toUpperCase();
  if (key === 'M') return openMenu;
  const entry = menu.find((each) => each.kind === 'item' && each.keys?.join(' ') === key);
  return entry?.kind === 'item' && entry.disabledReason === undefined ? entry.onSelect : undefined;
}

function TileNotes({ stale, failedTest, notFilteredBy }: TileProps) {
  return (
    <>
      {stale && <Badge icon={Clock}>{stale}</Badge>}
      {failedTest && (
        <a className={styles.test} href={failedTest.href}>
          <StatusMark status={failedTest.status} size={14} label={failedTest.name} showLabel />
        </a>
      )}
      {notFilteredBy && <Badge icon={FunnelX}>Not filtered by {notFilteredBy}</Badge>}
    </>
  );
}
