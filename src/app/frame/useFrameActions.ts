import { saveMarts } from '../../ui/model/exports';
import { useModel } from '../../ui/model/modelContext';
import { chooseImport, takeFiles } from '../../ui/model/takeFiles';
import type { ActionId } from './paletteCommands';

interface FrameDoors {
  readonly onFlipTheme: () => void;
  readonly onOpenShortcuts: () => void;
  /** Shows what a build of the changes would do. */
  readonly onPlan: () => void;
}

/** What can be done from everywhere: by the palette, the keys and the shop's menu. */
export function useFrameActions({ onFlipTheme, onOpenShortcuts, onPlan }: FrameDoors): {
  readonly run: (action: ActionId) => void;
  readonly takeFiles: (files: readonly File[]) => void;
} {
  const model = useModel();
  const actions: Readonly<Record<ActionId, () => void>> = {
    build: () =>
      model.engineStore.getState().report?.changes?.changed ? onPlan() : void model.build(),
    test: () => void model.runCommand('dbt test'),
    'full-refresh': () => void model.runCommand('dbt build --full-refresh'),
    import: () => chooseImport(model),
    'export-parquet': () => void saveMarts(model, 'parquet'),
    'export-csv': () => void saveMarts(model, 'csv'),
    theme: onFlipTheme,
    shortcuts: onOpenShortcuts,
  };
  return {
    run: (action) => actions[action](),
    takeFiles: (files) => takeFiles(model, files),
  };
}
