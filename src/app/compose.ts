import { QueryClient } from '@tanstack/react-query';
import { readDocument } from '../core/base/textStore';
import type { Overview } from '../core/dashboards/overview';
import { connectEngine } from '../engine/client';
import { OVERVIEW_DOCUMENT } from '../engine/tab/documents';
import { readProjectList, SAMPLE } from '../engine/tab/projects/projectList';
import { clearLocal, readLocal, writeLocal } from '../platform/storage/localSettings';
import { eraseStorage, openTextStore } from '../platform/storage/opfsStore';
import { folderOfProject, SAMPLE_FOLDER } from '../platform/storage/places';
import { type AppModel, makeAppModel } from '../state/appModel';
import { type KeptConsole, makeConsoleStore } from '../state/consoleStore';
import { makeSettingsStore, type Settings } from '../state/settingsStore';
import { themeStorageKey } from '../ui/theme/themeChoice';

const SETTINGS = 'shopsmart.settings';
const CONSOLE = 'shopsmart.console';

/** Puts the page's model together: the engine in its worker, the stores, what was kept. */
export function composeModel(keptOverview: Overview | undefined): AppModel {
  const worker = new Worker(new URL('./engineWorker.ts', import.meta.url), {
    type: 'module',
    name: 'shopsmart-engine',
  });
  return makeAppModel({
    engine: connectEngine(worker),
    settingsStore: makeSettingsStore(readLocal(SETTINGS) as Partial<Settings>, keepSettings),
    consoleStore: makeConsoleStore(readLocal(CONSOLE) as Partial<KeptConsole>, (facts) =>
      writeLocal(CONSOLE, JSON.stringify(facts)),
    ),
    keptOverview,
    nowMs: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    openFolders: async () => {
      const { openFolderHandles } = await import('../platform/storage/folderHandles');
      return openFolderHandles();
    },
    erase: async () => {
      worker.terminate();
      await eraseStorage();
      clearLocal();
      window.location.reload();
    },
  });
}

function keepSettings(settings: Settings): void {
  writeLocal(SETTINGS, JSON.stringify(settings));
  // By itself too: public/themeStart.js reads it before anything is drawn.
  writeLocal(themeStorageKey, settings.theme);
}

/** Answers are kept by the generation of the data that they are of, so they never go stale by themselves. */
export function composeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
}

/** The dashboard of the last visit, to be painted while the engine starts; of the project that is open. */
export async function readKeptOverview(): Promise<Overview | undefined> {
  const sample = openTextStore(SAMPLE_FOLDER);
  const { name, version } = OVERVIEW_DOCUMENT;
  // Both at once: the page waits for this, and most visits are of the sample.
  const [{ openId }, ofSample] = await Promise.all([
    readProjectList(sample),
    readDocument<Overview>(sample, name, version),
  ]);
  if (openId === SAMPLE.id) return ofSample;
  return readDocument<Overview>(openTextStore(folderOfProject(openId)), name, version);
}
