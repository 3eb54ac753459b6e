import { EmptyState } from '../../kit/messages/EmptyState';
import { Page } from '../../shell/Page';

/** Tests. */
export default function TestsView() {
  return (
    <Page title="Tests">
      <EmptyState message="Nothing here yet." />
    </Page>
  );
}
