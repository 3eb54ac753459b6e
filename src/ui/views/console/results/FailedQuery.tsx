import type { Outcome } from '../../../../state/consoleStore';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { explainError } from '../explainError';

interface FailedQueryProps {
  readonly outcome: Extract<Outcome, { kind: 'error' }>;
  readonly text: string;
}

/** Why there are no rows: in plain words, with the engine's own beneath. */
export function FailedQuery({ outcome, text }: FailedQueryProps) {
  const { message, interrupted, at } = outcome;
  if (interrupted) return <EmptyState message="Stopped. Nothing was changed." />;
  const line = at && text.slice(0, at.start).split('\n').length;
  const { sentence, details } = explainError(message, line);
  return <ErrorState message={sentence} details={details ?? undefined} />;
}
