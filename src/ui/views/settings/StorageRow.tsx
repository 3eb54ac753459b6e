import { formatBytes } from '../../format/bytes';
import { useFormat, useReport } from '../../model/modelContext';
import { SettingsRow } from './SettingsSection';
import { describeStorage } from './storageWords';

/** Where the data lies, how much it is, and why not where one would want it. */
export function StorageRow() {
  const { storage, sizeBytes } = useReport();
  const settings = useFormat();
  return (
    <SettingsRow label="Place" hint={describeStorage(storage)}>
      {storage.kind === 'opfs' ? `${formatBytes(sizeBytes ?? 0, settings)} in OPFS` : 'Memory only'}
    </SettingsRow>
  );
}
