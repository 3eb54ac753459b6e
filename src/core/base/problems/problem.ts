import { formatSpan, type Span } from '../span';
import type { Deprecation, Entry, Severity } from './entry';
import { graphProblems } from './graphProblems';
import { importProblems } from './importProblems';
import { openingProblems } from './openingProblems';
import { projectProblems } from './projectProblems';
import { settingsProblems } from './settingsProblems';

const catalogue = {
  ...projectProblems,
  ...settingsProblems,
  ...graphProblems,
  ...importProblems,
  ...openingProblems,
};

type Catalogue = typeof catalogue;
export type ProblemCode = keyof Catalogue;
export type ProblemParams<C extends ProblemCode> = Catalogue[C] extends Entry<infer P> ? P : never;

/** A mistake in the user's project or data: plain data, put into words by `describeProblem`. */
export type Problem = {
  [C in ProblemCode]: {
    readonly code: C;
    readonly params: ProblemParams<C>;
    readonly at?: Span;
    /** The lines around the place, drawn. */
    readonly frame?: string;
  };
}[ProblemCode];

/** A problem of one code; `at` is where the mend goes. */
export function makeProblem<C extends ProblemCode>(
  code: C,
  params: ProblemParams<C>,
  at?: Span,
  frame?: string,
): Problem {
  return { code, params, ...(at && { at }), ...(frame !== undefined && { frame }) } as Problem;
}

export interface ProblemText {
  readonly severity: Severity;
  /** What is wrong, one sentence without the place. */
  readonly message: string;
  /** `file:line:column`, or empty. */
  readonly place: string;
  /** What to do, or empty. */
  readonly mend: string;
}

/** The words of a problem. */
export function describeProblem({ code, params, at }: Problem): ProblemText {
  const entry = catalogue[code] as Entry<unknown>;
  return {
    severity: entry.severity,
    message: entry.words(params),
    place: at ? formatSpan(at) : '',
    mend: entry.mend(params).trim(),
  };
}

/** What dbt calls the warning behind a problem, and how its log heads it. */
export function warningOf({ code, params }: Problem): Warning {
  return code === 'deprecated' || code === 'batch-input-missing' ? params : catalogue[code];
}

/** A warning as dbt's options know it; without a name where dbt does not. */
export type Warning = Partial<Pick<Deprecation, 'event' | 'heading'>> &
  Pick<Entry<never>, 'breaks'>;

export function isError(problem: Problem): boolean {
  return catalogue[problem.code].severity === 'error';
}

/** How dbt's log has it: not at all, as a line of dbt's, or undefined where the words are ours. */
export function inLog({ code, params }: Problem): Entry<unknown>['inLog'] {
  const entry = catalogue[code] as Entry<unknown>;
  if (entry.severity === 'error') return undefined;
  return warningOf({ code, params } as Problem).event === undefined ? entry.inLog : 'line';
}

/** Collects problems, so that one pass over a project finds them all. */
export class ProblemLog {
  private readonly collected: Problem[] = [];

  report<C extends ProblemCode>(
    code: C,
    params: ProblemParams<C>,
    at?: Span,
    frame?: string,
  ): void {
    this.collected.push(makeProblem(code, params, at, frame));
  }

  add(problems: readonly Problem[]): void {
    this.collected.push(...problems);
  }

  get list(): readonly Problem[] {
    return this.collected;
  }

  get hasErrors(): boolean {
    return this.collected.some(isError);
  }
}
