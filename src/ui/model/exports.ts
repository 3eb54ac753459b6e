import type { ExportFormat } from '../../core/warehouse/warehouse';
import type { RowSource } from '../../engine/tab/rowSources';
import type { AppModel } from '../../state/appModel';
import { saveFile } from '../kit/actions/saveFile';

/** Saves a source's rows, whole, as `name.csv` or `name.parquet`; says so when it cannot. */
export async function saveRows(
  model: AppModel,
  source: RowSource,
  name: string,
  format: ExportFormat,
): Promise<void> {
  await save(model, () => model.engine.export(source, format), `${name}.${format}`);
}

/** Saves all marts as one zip. */
export async function saveMarts(model: AppModel, format: ExportFormat): Promise<void> {
  const name = model.engineStore.getState().report?.project?.name ?? 'shopsmart';
  await save(model, () => model.engine.exportMarts(format), `${name}-marts-${format}.zip`);
}

/** Saves the dbt project as it is now, edits and all, in one zip. */
export async function saveProject(model: AppModel): Promise<void> {
  const name = model.engineStore.getState().report?.project?.name ?? 'project';
  await save(model, () => model.engine.exportProject(), `${name}.zip`);
}

/** Saves the whole database as DuckDB's own file. */
export async function saveDatabase(model: AppModel, name: string): Promise<void> {
  await save(model, () => model.engine.exportDatabase(), `${name}.duckdb`);
}

async function save(model: AppModel, make: () => Promise<Blob>, name: string): Promise<void> {
  try {
    saveFile(await make(), name);
    model.toast(`${name} is saved`, 'pass');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    model.toast(`${name} could not be exported. ${reason}`, 'warn');
  }
}
