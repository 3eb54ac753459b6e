import { isError, type Problem } from '../core/base/problems/problem';
import { passThrough, type Voice } from '../core/compile/context/voice';
import { isBeforeAdapter } from '../core/run/log/refusal/refusal';
import type { Warnings } from '../engine/answers/warnings';

/** Hears of a project while it is opened. */
export interface Reading {
  /** Takes what was found when the project's files had been read, each time that they are. */
  hear(found: readonly Problem[]): void;
  /** Of all that was found in the end, what is still to be said. */
  unsaid(problems: readonly Problem[]): readonly Problem[];
  /** What templates say: nothing where dbt would not have come to them. */
  readonly voice: Voice;
}

/**
 * Says what dbt warns of in dbt_project.yml where dbt does: before its adapter comes, and before anything is parsed. With
 * a mistake in the settings dbt ends there; else `goOn` follows.
 */
export function hearReading(warnings: Warnings, goOn: () => void): Reading {
  let ofFile: readonly Problem[] | undefined;
  let isOver = false;
  return {
    hear: (found) => {
      const isFirst = ofFile === undefined;
      ofFile = found.filter(({ at }) => at?.file === 'dbt_project.yml');
      if (!isFirst) return;
      isOver = found.some(isBeforeAdapter) || !warnings.sayAll(ofFile);
      if (!isOver) goOn();
    },
    unsaid: (problems) =>
      isOver
        ? problems.filter((problem) => isError(problem) || ofFile?.includes(problem))
        : problems.filter((problem) => !ofFile?.includes(problem)),
    voice: passThrough(warnings.voice, (say) => {
      if (!isOver) say();
    }),
  };
}
