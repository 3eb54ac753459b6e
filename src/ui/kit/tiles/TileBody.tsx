import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import { ProgressBar } from '../marks/ProgressBar';
import { Skeleton } from '../marks/Skeleton';
import { EmptyState } from '../messages/EmptyState';
import { ErrorState } from '../messages/ErrorState';
import styles from './Tile.module.css';

export type TileState =
  | { readonly kind: 'ready' }
  /** With a last picture, that stays at half strength; without one, a skeleton of the final size. */
  | { readonly kind: 'loading'; readonly keepsPicture: boolean; readonly skeleton?: ReactNode }
  | { readonly kind: 'empty'; readonly message: string; readonly action?: ReactNode }
  | {
      readonly kind: 'error';
      readonly message: string;
      readonly details?: string;
      readonly onRetry?: () => void;
      readonly onViewSql?: () => void;
    };

export function TileBody({ state, children }: { state: TileState; children: ReactNode }) {
  switch (state.kind) {
    case 'ready':
      return <div className={styles.body}>{children}</div>;
    case 'loading':
      return state.keepsPicture ? (
        <>
          <ProgressBar label="Loading" size="hair" className={styles.loading} />
          <div className={styles.body} data-faded="true">
            {children}
          </div>
        </>
      ) : (
        <div className={styles.body}>{state.skeleton ?? <Skeleton height="100%" />}</div>
      );
    case 'empty':
      return <EmptyState message={state.message} action={state.action} />;
    case 'error':
      return (
        <ErrorState
          message={state.message}
          details={state.details}
          onRetry={state.onRetry}
          actions={state.onViewSql && <Button onClick={state.onViewSql}>View SQL</Button>}
        />
      );
  }
}
