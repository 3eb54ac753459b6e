import { EmptyState } from '../../kit/messages/EmptyState';
import { Page } from '../../shell/Page';

/** Lineage. */
export default function LineageView() {
  return (
    <Page title="Lineage">
      <EmptyState message="Nothing here yet." />
    </Page>
  );
}
