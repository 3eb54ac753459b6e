import { VisuallyHidden } from './VisuallyHidden';

export interface Announcement {
  /** Grows with each announcement, so that the same words twice are read twice. */
  readonly id: number;
  readonly text: string;
  /** Assertive only for failed builds and lost storage. */
  readonly urgency: 'polite' | 'assertive';
}

/** Once per app: speaks what changed away from where the user is. */
export function LiveRegion({ announcement }: { announcement: Announcement | null }) {
  const speak = (urgency: Announcement['urgency']) =>
    announcement?.urgency === urgency && <span key={announcement.id}>{announcement.text}</span>;
  return (
    <VisuallyHidden>
      <span aria-live="polite">{speak('polite')}</span>
      <span aria-live="assertive">{speak('assertive')}</span>
    </VisuallyHidden>
  );
}
