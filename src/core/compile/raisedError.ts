import { PythonError } from '../python/errors';

/** What a macro raises by dbt's `exceptions`: of these alone dbt knows the node, or the macro that a command called. */
export class RaisedError extends PythonError {}
