import { Root as Slot } from 'radix-ui/slot';
import * as Radix from 'radix-ui/tooltip';
import {
  type ComponentPropsWithRef,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
} from 'react';
import { KeySequence } from '../marks/Kbd';
import { usePortalHost } from './portalHost';
import styles from './Tooltip.module.css';

const openDelayMs = 300;
const IsGrouped = createContext(false);

/** Around the app: once one tooltip has been read, its neighbours open at once. */
export function TooltipGroup({ children }: { children: ReactNode }) {
  return (
    <IsGrouped.Provider value={true}>
      <Radix.Provider delayDuration={openDelayMs}>{children}</Radix.Provider>
    </IsGrouped.Provider>
  );
}

interface TooltipProps {
  /** Nothing opens while there are no words. */
  readonly text: ReactNode;
  readonly keys?: readonly string[] | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** False where the control's own name or description says the same: a screen reader would say it twice. */
  readonly describes?: boolean;
  /** The control that it explains; must take a ref and spread props. */
  readonly children: ReactElement;
}

/** Words on hover and on focus. Never the only place of an instruction: touch screens show none. */
export function Tooltip(props: TooltipProps) {
  const tooltip = <LoneTooltip {...props} />;
  return useContext(IsGrouped) ? tooltip : <TooltipGroup>{tooltip}</TooltipGroup>;
}

function LoneTooltip({ text, keys, side = 'bottom', describes = true, children }: TooltipProps) {
  const host = usePortalHost();
  return (
    <Radix.Root>
      <Radix.Trigger asChild>
        {describes ? children : <Undescribed>{children}</Undescribed>}
      </Radix.Trigger>
      {text && (
        <Radix.Portal container={host}>
          <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
            {text}
            {keys && <KeySequence keys={keys} />}
          </Radix.Content>
        </Radix.Portal>
      )}
    </Radix.Root>
  );
}

// Passes on what the trigger adds to its control, but for the tie to the tooltip's words.
function Undescribed(props: ComponentPropsWithRef<'button'>) {
  return <Slot {...props} aria-describedby={undefined} />;
}
