import { deprecations } from '../../core/base/problems/deprecations';
import { isError, makeProblem, type Problem, warningOf } from '../../core/base/problems/problem';
import type { CommandOptions } from '../../core/command/parseCommandLine';
import type { Voice } from '../../core/compile/context/voice';
import { fatalLine } from '../../core/run/log/problemLine';
import type { SettingsPlaces } from '../../core/run/log/refusal/fault';
import { refusalOf } from '../../core/run/log/refusal/refusal';
import type { Speaker } from './speaker';

/** What is known where the problems of a project are said. */
interface Sayings {
  /** Those that were not said before. */
  readonly unsaid: readonly Problem[];
  /** What is said behind them, where the project may run. */
  readonly later: readonly Problem[];
  readonly places: SettingsPlaces | undefined;
}

/** Says the problems of one command: of what dbt gives up the first of each kind, or all where that is asked for. */
export class Warnings {
  /** How often each thing that dbt gives up was met. */
  private readonly met = new Map<string, number>();
  private readonly saysAll: boolean;
  private readonly prints: boolean;
  /** Whether one was said that counts as an error. */
  private hasFatal = false;

  constructor(
    options: CommandOptions,
    private readonly speaker: Speaker,
  ) {
    this.saysAll = options.flag('show-all-deprecations') ?? false;
    this.prints = options.flag('print') ?? true;
  }

  /** What templates and macros say, said by this command. */
  get voice(): Voice {
    const { speaker, prints } = this;
    return {
      tell: (text, kind) => {
        if (kind !== 'print') speaker.say(text);
        else if (prints) speaker.answer(text);
      },
      warn: (warning) => this.say(warning),
      isFatal: (warning) => this.isFatal(warning),
    };
  }

  private isFatal(problem: Problem): boolean {
    return !isError(problem) && this.speaker.isFatal?.(problem) === true;
  }

  /** Ends at a warning that counts as an error. False where there was one, also before. */
  sayAll(problems: readonly Problem[]): boolean {
    for (const problem of problems) if (!this.hasFatal) this.say(problem);
    return !this.hasFatal;
  }

  /** Says the problems of a project, and the last lines of a command where they keep it from running. False where they do. */
  sayProject(
    problems: readonly Problem[],
    { unsaid = problems, later = [], places }: Partial<Sayings> = {},
  ): boolean {
    const refusal = refusalOf(problems, places);
    const left = new Set([...unsaid, ...later]);
    const told = (refusal?.told ?? [...problems, ...later]).filter((one) => left.has(one));
    const mayGoOn = this.sayAll(told);
    if (mayGoOn) for (const line of refusal?.lines ?? []) this.speaker.say(...line);
    return mayGoOn && !refusal;
  }

  /** How often what dbt gives up was met. False where saying so counts as an error. */
  saySummary(): boolean {
    if (this.met.size === 0) return true;
    const said = { counts: [...this.met], hasRest: !this.saysAll };
    this.hasFatal = false;
    return this.sayAll([makeProblem('deprecated', deprecations.summary(said))]);
  }

  private say(problem: Problem): void {
    if (this.isFatal(problem)) {
      this.speaker.say(...fatalLine(problem));
      this.hasFatal = true;
      return;
    }
    const { event = '', heading } = warningOf(problem);
    const before = this.met.get(event) ?? 0;
    if (before === 0 || this.saysAll) this.speaker.problem(problem);
    if (heading !== undefined) this.met.set(event, before + 1);
  }
}
