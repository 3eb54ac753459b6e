import { ChevronsUpDown, PanelLeft, Store } from 'lucide-react';
import { Button } from '../../kit/actions/Button';
import { IconButton } from '../../kit/actions/IconButton';
import { Menu } from '../../kit/actions/Menu';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import { Icon } from '../../kit/marks/Icon';
import { compactQuery, useMediaQuery } from '../useMediaQuery';
import { Logo } from './Logo';
import styles from './Rail.module.css';
import { RailEntry } from './RailEntry';
import type { RailGroup, RailItem } from './railItems';

interface Shop {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

interface RailProps {
  readonly groups: readonly RailGroup[];
  /** Settings and Shortcuts, at the foot. */
  readonly foot: readonly RailItem[];
  readonly currentId: string | null;
  readonly shop: Shop;
  /** The user's choice; narrow windows collapse it whatever was chosen. */
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}

export function Rail({ groups, foot, currentId, shop, isCollapsed, onToggle }: RailProps) {
  const isCompact = useMediaQuery(compactQuery);
  const isFolded = isCollapsed || isCompact;
  const list = (items: readonly RailItem[]) => (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <RailEntry item={item} isCurrent={item.id === currentId} isCollapsed={isFolded} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={styles.rail} aria-label="Main" data-folded={isFolded}>
      <div className={styles.head}>
        <Logo />
        {!isFolded && <span className={styles.name}>ShopSmart</span>}
        {!isFolded && (
          <IconButton
            icon={PanelLeft}
            label="Fold the rail"
            keys={['[']}
            size="sm"
            onClick={onToggle}
          />
        )}
      </div>
      <ShopMenu shop={shop} isFolded={isFolded} />
      <div className={styles.groups}>
        {groups.map(({ label, items }) => (
          <section key={label} className={styles.group} aria-label={label}>
            {!isFolded && <p className={styles.groupName}>{label}</p>}
            {list(items)}
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        {isFolded && !isCompact && (
          <IconButton
            icon={PanelLeft}
            label="Unfold the rail"
            keys={['[']}
            tooltipSide="right"
            onClick={onToggle}
          />
        )}
        {list(foot)}
      </div>
    </nav>
  );
}

function ShopMenu({ shop, isFolded }: { shop: Shop; isFolded: boolean }) {
  const trigger = isFolded ? (
    <IconButton icon={Store} label={shop.name} look="outline" size="lg" tooltipSide="right" />
  ) : (
    <Button
      className={styles.shop}
      icon={Store}
      trailing={<Icon of={ChevronsUpDown} size={12} className={styles.shopMore} />}
    >
      {shop.name}
    </Button>
  );
  return (
    <div className={styles.shopBox}>
      <Menu align="start" entries={shop.entries} trigger={trigger} />
    </div>
  );
}
