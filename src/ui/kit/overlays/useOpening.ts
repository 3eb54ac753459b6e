import { useId, useState } from 'react';

/** What an overlay beside its button may be told of being open; by itself it knows. */
export interface OpeningProps {
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Whether an overlay beside its button is open, the button that it hangs on, and the id that ties them. */
export function useOpening({ open, onOpenChange }: OpeningProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  return { id: useId(), isOpen: open ?? ownOpen, change, button, setButton };
}
