import type { BootProgress, EnginePorts, ProjectPlace } from '../engine/tab/ports';
import { SAMPLE } from '../engine/tab/projects/projectList';
import { openTabDatabase, type TabDatabaseOptions } from '../platform/duckdb/tabDatabase';
import { openTextStore } from '../platform/storage/opfsStore';
import { SAMPLE_FOLDER } from '../platform/storage/places';
import { ProjectFolders } from '../platform/storage/projectFolders';

interface PlacePorts extends Pick<TabDatabaseOptions, 'starter'> {
  /** Told who hears of the start that is under way. */
  readonly onBoot: (onProgress: (progress: BootProgress) => void) => void;
}

/** Where projects lie in the origin's private file system. The sample's files lie as they did when it was the only one. */
export function makeProjectPlaces({
  onBoot,
  ...database
}: PlacePorts): Pick<EnginePorts, 'placeOf' | 'removePlace'> {
  const folders = new ProjectFolders();
  const openAt =
    (
      places: Pick<TabDatabaseOptions, 'folder' | 'copiesFolder' | 'lock'>,
    ): ProjectPlace['openDatabase'] =>
    (name, onProgress, onLost) => {
      onBoot(onProgress);
      const onOpening = () => onProgress({ phase: 'opening' });
      return openTabDatabase({ ...database, ...places, name, onOpening, onLost });
    };
  const sample: ProjectPlace = {
    store: openTextStore(SAMPLE_FOLDER),
    // They come with the app.
    readFiles: async () => undefined,
    writeFiles: async () => undefined,
    openDatabase: openAt({
      folder: '',
      copiesFolder: 'shopsmart-copies',
      lock: 'shopsmart-database',
    }),
  };
  return {
    placeOf: (id) => {
      if (id === SAMPLE.id) return sample;
      const { path, ...kept } = folders.of(id);
      const openDatabase = openAt({
        folder: path,
        copiesFolder: `${path}/copies`,
        lock: `shopsmart-database-${id}`,
      });
      return { ...kept, openDatabase };
    },
    removePlace: (id) => folders.remove(id),
  };
}
