import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  describeProblem,
  isError,
  type Problem,
  type ProblemText,
} from '../../../core/base/problems/problem';
import { findTerm, type TextRange } from '../../../core/graph/selector/terms';
import type { UniqueId } from '../../../core/project/manifest';
import { useEngine, useModel } from '../../model/modelContext';

/** What a selection means right now. */
export interface SelectionAnswer {
  /** Null when nothing is asked for, or when it cannot be read: nothing is then left out. */
  readonly ids: ReadonlySet<UniqueId> | null;
  readonly problems: readonly Problem[];
  /** Whether a command with this selection would be refused. */
  readonly isInvalid: boolean;
}

const EVERYTHING: SelectionAnswer = { ids: null, problems: [], isInvalid: false };

/** Asks the engine, whose answer is that of the command line; `result:` follows the builds. */
export function useSelection(select: string, exclude: string): SelectionAnswer {
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  const isAsked = `${select}${exclude}`.trim() !== '';
  const { data, error } = useQuery({
    queryKey: ['select', generation, select, exclude],
    queryFn: () => engine.select(select, exclude),
    enabled: isAsked && generation > 0,
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  return useMemo(() => {
    if (!isAsked || !data) return EVERYTHING;
    const isInvalid = data.problems.some(isError);
    return { ids: isInvalid ? null : data.ids, problems: data.problems, isInvalid };
  }, [isAsked, data]);
}

/** What is wrong with one of the two texts, and where in it. */
export interface Fault extends ProblemText {
  readonly ranges: readonly TextRange[];
}

/** The problems that are about a text, with their places in it. */
export function faultsIn(text: string, problems: readonly Problem[]): Fault[] {
  return problems.flatMap((problem) => {
    if (problem.code !== 'selector-invalid' && problem.code !== 'selector-unmatched') return [];
    const ranges = findTerm(text, problem.params.text);
    return ranges.length === 0 ? [] : [{ ...describeProblem(problem), ranges }];
  });
}
