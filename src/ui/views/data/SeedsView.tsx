import { EmptyState } from '../../kit/messages/EmptyState';
import { Page } from '../../shell/Page';

/** Data & import. */
export default function SeedsView() {
  return (
    <Page title="Data & import">
      <EmptyState message="Nothing here yet." />
    </Page>
  );
}
