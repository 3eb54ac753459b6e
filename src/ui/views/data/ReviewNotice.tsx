import { LinkButton } from '../../kit/actions/LinkButton';
import { Banner } from '../../kit/messages/Banner';
import { links } from '../../links';
import { useImport } from '../../model/modelContext';

/** Leads back to files that were dropped and not yet imported. */
export function ReviewNotice() {
  const count = useImport(({ reviews }) => reviews.length);
  if (count === 0) return null;
  return (
    <Banner
      tone="info"
      actions={<LinkButton href={links.importReview()}>Review {filesWord(count)}</LinkButton>}
    >
      {count === 1 ? '1 file waits' : `${count} files wait`} to be imported. Nothing has changed
      yet.
    </Banner>
  );
}

function filesWord(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
