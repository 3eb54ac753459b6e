import { createContext, useContext, useMemo } from 'react';
import { useEngine, useRun } from '../../model/modelContext';
import { type Catalogue, makeCatalogue } from './catalogue/catalogue';
import { type FindState, makeFindState } from './catalogue/nodeStatus';
import type { ModelsSearch } from './modelsSearch';

/** What all parts of the screen share. */
export interface ModelsPage {
  readonly catalogue: Catalogue;
  readonly findState: FindState;
  readonly search: ModelsSearch;
  /** Typing replaces the history entry, a choice pushes one. */
  readonly onSearch: (search: ModelsSearch, replace?: boolean) => void;
}

const PageContext = createContext<ModelsPage | null>(null);

export const ModelsPageProvider = PageContext.Provider;

export function useModelsPage(): ModelsPage {
  const page = useContext(PageContext);
  if (!page) throw new Error('A part of the models screen stands outside of it');
  return page;
}

/** The catalogue and how its nodes stand, live during a build; null until the engine has the project. */
export function useCatalogue(): Pick<ModelsPage, 'catalogue' | 'findState'> | null {
  const report = useEngine((facts) => facts.report);
  const run = useRun((facts) => facts.run);
  const project = report?.project;
  const catalogue = useMemo(() => project && makeCatalogue(project), [project]);
  const findState = useMemo(() => makeFindState(report, run), [report, run]);
  return useMemo(() => (catalogue ? { catalogue, findState } : null), [catalogue, findState]);
}
