import { Button } from '../../ui/kit/actions/Button';
import { ErrorState } from '../../ui/kit/messages/ErrorState';

interface EngineFailureProps {
  readonly reason: string;
  readonly onErase: () => void;
}

/** In every page's place when the engine did not start. */
export function EngineFailure({ reason, onErase }: EngineFailureProps) {
  return (
    <ErrorState
      message="The engine did not start, so there is nothing to show. Reload the page; if that does not help, erase what this browser has stored and begin with the sample shop."
      details={reason}
      actions={
        <>
          <Button kind="primary" onClick={() => window.location.reload()}>
            Reload
          </Button>
          <Button kind="danger" onClick={onErase}>
            Erase the stored data
          </Button>
        </>
      }
    />
  );
}
