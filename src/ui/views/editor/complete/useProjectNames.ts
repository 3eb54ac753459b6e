import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MacroView } from '../../../../engine/tab/edits/macroViews';
import { useEngine, useModel } from '../../../model/modelContext';
import { useCatalog } from '../../../model/useCatalog';
import { type ProjectNames, projectNames } from './projectNames';

const NO_MACROS: readonly MacroView[] = [];

/** What templates may name as of the engine's last report. */
export function useProjectNames(): ProjectNames {
  const { engine } = useModel();
  const project = useEngine(({ report }) => report?.project);
  const generation = useEngine((facts) => facts.generation);
  const catalog = useCatalog();
  const { data: macros = NO_MACROS } = useQuery<readonly MacroView[]>({
    queryKey: ['macros', generation],
    queryFn: () => engine.macros(),
    placeholderData: (previous) => previous,
  });
  return useMemo(() => projectNames(project, macros, catalog), [project, macros, catalog]);
}
