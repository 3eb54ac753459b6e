import { PythonError } from '../../python/errors';

/** A call that does not fit a macro's parameters: the macro itself has not run. */
export class MacroCallError extends PythonError {
  constructor(message: string) {
    super('TypeError', message);
  }
}
