import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Problem } from '../../../../core/base/problems/problem';
import type { EditFacts } from '../../../../state/editDesk';
import { useEngine, useModel } from '../../../model/modelContext';
import { groupByFile } from '../files/fileTree';

const NONE: readonly Problem[] = [];

/** What is wrong in a file: by dbt, and where dbt has nothing to say by the database. */
export function useFileProblems(
  { problems, version, isBehind }: EditFacts,
  file: string,
): readonly Problem[] {
  const { engine } = useModel();
  const generation = useEngine((known) => known.generation);
  const own = useMemo(() => groupByFile(problems).get(file) ?? NONE, [problems, file]);
  const { data: refused = NONE } = useQuery<readonly Problem[]>({
    queryKey: ['check-sql', file, version, generation],
    queryFn: () => engine.checkSql(file),
    enabled: file.endsWith('.sql') && own.length === 0 && !isBehind,
    placeholderData: (previous, query) => (query?.queryKey[1] === file ? previous : undefined),
  });
  return own.length === 0 ? refused : own;
}
