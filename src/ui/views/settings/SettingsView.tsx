import { EmptyState } from '../../kit/messages/EmptyState';
import { Page } from '../../shell/Page';

/** Settings. */
export default function SettingsView() {
  return (
    <Page title="Settings">
      <EmptyState message="Nothing here yet." />
    </Page>
  );
}
