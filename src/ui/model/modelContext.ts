import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ProjectView } from '../../engine/tab/projectView';
import type { TabReport } from '../../engine/tab/tabReport';
import type { AppModel } from '../../state/appModel';
import type { ConsoleFacts } from '../../state/consoleStore';
import type { EngineFacts } from '../../state/engineStore';
import type { ImportFacts } from '../../state/importStore';
import type { RunFacts } from '../../state/runStore';
import type { Settings } from '../../state/settingsStore';
import type { FormatSettings } from '../format/formatSettings';

const ModelContext = createContext<AppModel | null>(null);

export const ModelProvider = ModelContext.Provider;

export function useModel(): AppModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error('A screen stands outside the ModelProvider');
  return model;
}

/** What is known of the engine; renders again when the chosen part changes. */
export function useEngine<T>(select: (facts: EngineFacts) => T): T {
  return useStore(useModel().engineStore, select);
}

/** The engine's last report; only for what a page shows once the engine is up. */
export function useReport(): TabReport {
  const report = useEngine((facts) => facts.report);
  if (!report) throw new Error('The engine has not reported yet');
  return report;
}

/** The project; only for what a page shows once the engine is up. */
export function useProject(): ProjectView {
  const { project } = useReport();
  if (!project) throw new Error('The project could not be opened');
  return project;
}

/** The command at work or the last one. */
export function useRun<T>(select: (facts: RunFacts) => T): T {
  return useStore(useModel().runStore, select);
}

/** The files under review. */
export function useImport<T>(select: (facts: ImportFacts) => T): T {
  return useStore(useModel().importStore, select);
}

/** The console's tabs, results and what is kept of it. */
export function useConsole<T>(select: (facts: ConsoleFacts) => T): T {
  return useStore(useModel().consoleStore, select);
}

export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(useModel().settingsStore, select);
}

/** How values are shown here: the user's choice, else the browser's. */
export function useFormat(): FormatSettings {
  const locale = useSettings((settings) => settings.locale) ?? navigator.language;
  const currency = useSettings((settings) => settings.currency);
  return useMemo(() => ({ locale, currency }), [locale, currency]);
}
