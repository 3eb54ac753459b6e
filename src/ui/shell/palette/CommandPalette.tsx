import { lazy, Suspense } from 'react';
import type { PalettePanelProps } from './PalettePanel';

interface CommandPaletteProps extends PalettePanelProps {
  readonly open: boolean;
}

// Loaded on the first Ctrl K: most visits begin without it.
const PalettePanel = lazy(() => import('./PalettePanel'));

export function CommandPalette({ open, ...panel }: CommandPaletteProps) {
  return (
    open && (
      <Suspense>
        <PalettePanel {...panel} />
      </Suspense>
    )
  );
}
