import type { AppModel } from '../../state/appModel';
import type { DroppedFolder } from '../../ui/kit/overlays/droppedFolders';
import { saveMarts } from '../../ui/model/exports';
import { useModel } from '../../ui/model/modelContext';
import { openKnown } from '../../ui/model/projects/openKnown';
import { chooseImport, takeFiles } from '../../ui/model/takeFiles';
import type { ActionId } from './paletteCommands';

interface FrameDoors {
  readonly onFlipTheme: () => void;
  readonly onOpenShortcuts: () => void;
  readonly onOpenProjects: () => void;
  /** Shows what a build of the changes would do. */
  readonly onPlan: () => void;
}

/** What can be done from everywhere: by the palette, the keys and the shop's menu. */
export interface FrameActions {
  readonly run: (action: ActionId) => void;
  readonly takeFiles: (files: readonly File[]) => void;
  readonly takeFolder: (folder: DroppedFolder) => void;
  readonly openProject: (id: string) => void;
}

/** The actions of the frame; `doors` are those that it does itself. */
export function useFrameActions(doors: FrameDoors): FrameActions {
  const model = useModel();
  const actions: Readonly<Record<ActionId, () => void>> = {
    build: () => void buildOrPlan(model, doors),
    test: () => void model.runCommand('dbt test'),
    'full-refresh': () => void model.runCommand('dbt build --full-refresh'),
    import: () => chooseImport(model),
    'export-parquet': () => void saveMarts(model, 'parquet'),
    'export-csv': () => void saveMarts(model, 'csv'),
    theme: doors.onFlipTheme,
    shortcuts: doors.onOpenShortcuts,
    projects: doors.onOpenProjects,
  };
  return {
    run: (action) => actions[action](),
    takeFiles: (files) => takeFiles(model, files),
    openProject: (id) => void openKnown(model, id),
    takeFolder: (folder) => void takeFolder(model, folder),
  };
}

async function buildOrPlan(model: AppModel, { onPlan }: FrameDoors): Promise<void> {
  await model.awaitTyping();
  if (model.engineStore.getState().report?.changes?.changed) onPlan();
  else await model.build();
}

/** How folders are read is loaded with the first of them. */
async function takeFolder(model: AppModel, folder: DroppedFolder): Promise<void> {
  const { openDroppedFolder } = await import('../../ui/model/projects/openProject');
  await openDroppedFolder(model, folder);
}
