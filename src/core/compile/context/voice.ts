import type { Problem } from '../../base/problems/problem';
import { warningText } from '../../jinja/warningText';
import { PythonError } from '../../python/errors';

/** Hears what templates and macros say while they render. */
export interface Voice {
  /** `log` is a line of the log, `print` text as it is. */
  tell(text: string, kind: 'log' | 'print'): void;
  warn(warning: Problem): void;
  /** Whether a warning counts as an error. */
  isFatal(warning: Problem): boolean;
}

/** Nobody listens. */
export const SILENCE: Voice = {
  tell: () => undefined,
  warn: () => undefined,
  isFatal: () => false,
};

/** The same voice, everything that it says passed through `pass`. */
export function passThrough(voice: Voice, pass: (say: () => void) => void): Voice {
  return {
    tell: (text, kind) => pass(() => voice.tell(text, kind)),
    warn: (warning) => pass(() => voice.warn(warning)),
    isFatal: (warning) => voice.isFatal(warning),
  };
}

/** Says a warning, or throws it where it counts as an error. */
export function sayOrRaise(voice: Voice, warning: Problem): void {
  if (voice.isFatal(warning)) throw new PythonError('CompilationError', warningText(warning));
  voice.warn(warning);
}
