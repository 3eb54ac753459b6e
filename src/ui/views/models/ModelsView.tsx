import { EmptyState } from '../../kit/messages/EmptyState';
import { Page } from '../../shell/Page';

/** Models. */
export default function ModelsView() {
  return (
    <Page title="Models">
      <EmptyState message="Nothing here yet." />
    </Page>
  );
}
