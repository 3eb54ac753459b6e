import type { Target } from '../../project/profiles';
import type { Quoting } from '../../project/relationName';
import type { Value } from '../../python/value';
import type { Journal } from '../effects';
import type { AgateTable } from '../objects/agateTable';
import type { DispatchHost } from './dispatch';
import type { RelationCache } from './relationCache';

/** What Python calls the type of the adapter object. */
export const ADAPTER_TYPE = 'dbt.context.providers.RuntimeDatabaseWrapper';

/** What a statement gave, as `load_result` shows it. */
export interface StatementResult {
  readonly response: Value;
  readonly table: AgateTable;
}

/** What the adapter object stands on while one node runs. */
export interface AdapterHost extends DispatchHost {
  readonly target: Target;
  /** Which parts of names the project quotes. */
  readonly quoting: Quoting;
  readonly journal: Journal;
  readonly cache: RelationCache;
  /** Calls the macro that a bare name means in this node. */
  callMacro(name: string, args: readonly Value[]): Value;
  /** Says a text that has not been said in this run. */
  warnOnce(message: string): void;
  /** A text that no other caller gets, the same when a render is played again. */
  moment(): string;
  /** Says a text as it is. */
  print(text: string): void;
}
