import * as Radix from 'radix-ui/tooltip';
import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
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
  /** The control that it explains; must take a ref and spread props. */
  readonly children: ReactElement;
}

/** Words on hover and on focus. Never the only place of an instruction: touch screens show none. */
export function Tooltip(props: TooltipProps) {
  const tooltip = <LoneTooltip {...props} />;
  return useContext(IsGrouped) ? tooltip : <TooltipGroup>{tooltip}</TooltipGroup>;
}

function LoneTooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  const host = usePortalHost();
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
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
