import { LinkButton } from '../../ui/kit/actions/LinkButton';
import { EmptyState } from '../../ui/kit/messages/EmptyState';
import { links } from '../../ui/links';
import { Page } from '../../ui/shell/Page';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="Not found" showsEarly>
      <EmptyState
        message="There is no page at this address."
        action={<LinkButton href={links.overview()}>Go to the overview</LinkButton>}
      />
    </Page>
  );
}
