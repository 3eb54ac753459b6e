import { chooseFiles } from '../../ui/kit/fields/chooseFiles';
import { go, links } from '../../ui/links';
import { saveMarts } from '../../ui/model/exports';
import { useModel } from '../../ui/model/modelContext';
import type { ActionId } from './paletteCommands';

interface FrameDoors {
  readonly onFlipTheme: () => void;
  readonly onOpenShortcuts: () => void;
}

/** What can be done from everywhere: by the palette, the keys and the shop's menu. */
export function useFrameActions({ onFlipTheme, onOpenShortcuts }: FrameDoors): {
  readonly run: (action: ActionId) => void;
  readonly takeFiles: (files: readonly File[]) => void;
} {
  const model = useModel();
  const takeFiles = (files: readonly File[]) => {
    void model.intake.add(files);
    go(links.importReview());
  };
  const actions: Readonly<Record<ActionId, () => void>> = {
    build: () => void model.build(),
    test: () => void model.runCommand('dbt test'),
    'full-refresh': () => void model.runCommand('dbt build --full-refresh'),
    import: () => chooseFiles('.csv,text/csv', takeFiles),
    'export-parquet': () => void saveMarts(model, 'parquet'),
    'export-csv': () => void saveMarts(model, 'csv'),
    theme: onFlipTheme,
    shortcuts: onOpenShortcuts,
  };
  return { run: (action) => actions[action](), takeFiles };
}
