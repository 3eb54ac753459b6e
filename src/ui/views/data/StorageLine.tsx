import { HardDrive } from 'lucide-react';
import type { TabReport } from '../../../engine/tab/tabReport';
import { formatBytes } from '../../format/bytes';
import type { FormatSettings } from '../../format/formatSettings';
import { Icon } from '../../kit/marks/Icon';
import { Banner } from '../../kit/messages/Banner';
import styles from './StorageLine.module.css';

interface StorageLineProps {
  readonly report: Pick<TabReport, 'storage' | 'sizeBytes'>;
  readonly settings: FormatSettings;
}

/** Where the data lies, and what that means for it. */
export function StorageLine({ report: { storage, sizeBytes }, settings }: StorageLineProps) {
  if (storage.kind === 'opfs') {
    return (
      <p className={styles.line}>
        <Icon of={HardDrive} size={14} />
        <span>
          {formatBytes(sizeBytes ?? 0, settings)} in this browser's own storage (OPFS). It is here
          again on your next visit, and it never leaves this browser.
        </span>
      </p>
    );
  }
  if (storage.reason === 'other-tab') {
    return (
      <Banner tone="warn" title="ShopSmart is open in another tab, which holds the database.">
        This tab works in memory, on the sample. What you import here is gone when it closes. To
        work on the stored data, close the other tab and reload this one.
      </Banner>
    );
  }
  return (
    <Banner tone="warn" title="This browser gives no lasting storage here (private window?).">
      Everything works, but the data is gone when the tab closes. Export the marts to keep them.
    </Banner>
  );
}
