import { PythonError, typeError } from '../../python/errors';
import type { Value } from '../../python/value';
import { limitWork } from '../../python/work';
import type { Budget } from '../options';

/** A place in a template, and the line that Jinja2 would name for it. */
export interface Site {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A file that code came from. */
export interface SourceFile {
  readonly name: string;
  readonly source: string;
}

/** A call of a macro that has not returned, and where it was called from. */
export interface ActiveMacro {
  readonly name: string;
  readonly file: SourceFile;
  readonly site: Site;
}

export const DEFAULT_BUDGET: Budget = {
  steps: 20_000_000,
  // Where CPython with its usual recursion limit stops as well: 247 macros inside one another.
  depth: 240,
  outputCharacters: 100_000_000,
};

const NOWHERE: Site = { start: 0, end: 0, line: 1 };
const NO_FILE: SourceFile = { name: '', source: '' };

/** What one render has produced and used: shared by every macro, block and template that runs in it. */
export class Render {
  /** The text so far of the innermost capture. */
  output = '';
  /** The values so far instead, where values are wanted and no text. */
  parts: Value[] | null = null;
  /** The operation that runs, in `file`: where an error comes from. */
  site: Site = NOWHERE;
  file: SourceFile = NO_FILE;
  /** Whether the code that made the last call escapes what it puts out. */
  autoescape: boolean;
  readonly macros: ActiveMacro[] = [];
  /** The type of a value in the innermost capture that is no text and cannot be joined to one; null when all can. */
  misfit: string | null = null;
  private readonly budget: Budget;
  private steps = 0;
  private depth = 0;

  constructor(budget: Budget, autoescape: boolean) {
    this.budget = budget;
    this.autoescape = autoescape;
  }

  /** Counts a turn of a loop or a call of a macro. */
  countStep(): void {
    this.steps += 1;
    if (this.steps > this.budget.steps) throw exceeded(this.budget.steps, 'steps');
    if (this.output.length > this.budget.outputCharacters) {
      throw exceeded(this.budget.outputCharacters, 'characters of output');
    }
  }

  emitText(text: string): void {
    if (this.parts === null) this.output += text;
    else this.parts.push(text);
  }

  /** Python joins what was put out at the end: only then does it see that something is no text. */
  private checkFit(): void {
    if (this.misfit === null) return;
    throw typeError(`sequence item 0: expected str instance, ${this.misfit} found`);
  }

  /** Runs code of a file one level deeper; afterwards everything but budgets is as it was, whatever was thrown. */
  runNested<Result>(file: SourceFile, body: () => Result): Result {
    const { file: outerFile, site } = this;
    if (this.depth >= this.budget.depth) {
      throw new PythonError('RecursionError', 'maximum recursion depth exceeded');
    }
    this.depth += 1;
    this.file = file;
    try {
      return body();
    } finally {
      this.depth -= 1;
      this.file = outerFile;
      this.site = site;
    }
  }

  /** What `body` puts out, kept apart from what came before. */
  capture<Result>(native: boolean, body: () => void, finish: (render: Render) => Result): Result {
    const { output, parts, misfit } = this;
    this.output = '';
    this.parts = native ? [] : null;
    this.misfit = null;
    try {
      body();
      this.checkFit();
      return finish(this);
    } finally {
      this.output = output;
      this.parts = parts;
      this.misfit = misfit;
    }
  }
}

let active: Render | null = null;

/**
 * Runs `body` in the render that is under way, so that a template rendered by a host function, or a macro called by one,
 * shares its budget and its stack; in a new render when there is none.
 */
export function withRender<Result>(
  { budget, autoescape }: { readonly budget: Budget; readonly autoescape: boolean },
  body: (render: Render) => Result,
): Result {
  if (active !== null) return body(active);
  const render = new Render(budget, autoescape);
  active = render;
  try {
    return limitWork(() => body(render), undefined, budget.workOn);
  } finally {
    active = null;
  }
}

function exceeded(limit: number, unit: string): PythonError {
  return new PythonError('BudgetExceeded', `the render took more than ${limit} ${unit}`);
}
