import { EmptyState } from '../../kit/messages/EmptyState';
import { Page } from '../../shell/Page';

/** SQL console. */
export default function ConsoleView() {
  return (
    <Page title="SQL console">
      <EmptyState message="Nothing here yet." />
    </Page>
  );
}
