import { EmptyState } from '../../kit/messages/EmptyState';
import { Page } from '../../shell/Page';

/** Runs. */
export default function RunsView() {
  return (
    <Page title="Runs">
      <EmptyState message="Nothing here yet." />
    </Page>
  );
}
