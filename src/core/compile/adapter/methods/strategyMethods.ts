import { objectOr } from '../../../base/data';
import { callWith } from '../../../python/call';
import { dataOfValue } from '../../../python/data';
import { PythonError } from '../../../python/errors';
import { defineMethods } from '../../../python/functions/methods';
import { toText } from '../../../python/repr';
import { isTrue } from '../../../python/truth';
import { PyObject, type Value } from '../../../python/value';
import { ADAPTER_TYPE, type AdapterHost } from '../host';

import { columnsOf } from './statements';

/** What every snapshot's table has; the config snapshot_meta_column_names may name them otherwise. */
const TIME_COLUMNS = ['dbt_scd_id', 'dbt_valid_from', 'dbt_valid_to'];

/** The methods of dbt's adapter that incremental models and snapshots ask for their strategy. */
export const STRATEGY_METHODS = defineMethods<AdapterHost>(ADAPTER_TYPE, {
  'get_incremental_strategy_macro(model_context, strategy)': (host, _, strategy) =>
    strategyMacro(host, toText(strategy)),
  'valid_incremental_strategies()': () => ['append', 'delete+insert', 'merge', 'microbatch'],
  'get_hard_deletes_behavior(config)': (_, config) => hardDeletes(config),
  'assert_valid_snapshot_target(relation, column_names=None)': (host, relation, names) => {
    assertSnapshotTarget(host, relation, names, TIME_COLUMNS);
    return '';
  },
  'assert_valid_snapshot_target_given_strategy(relation, column_names, strategy)': (
    host,
    relation,
    names,
    strategy,
  ) => {
    assertSnapshotTarget(host, relation, names, TIME_COLUMNS);
    const { hard_deletes } = objectOr(dataOfValue(strategy));
    if (hard_deletes === 'new_record')
      assertSnapshotTarget(host, relation, names, ['dbt_is_deleted']);
    return '';
  },
});

/** The macro of an incremental strategy: dbt's or the project's `get_incremental_<strategy>_sql`. */
function strategyMacro(host: AdapterHost, strategy: string): Value {
  if (strategy === 'insert_overwrite') {
    throw new PythonError(
      'StrategyError',
      `The incremental strategy '${strategy}' is not valid for this adapter`,
    );
  }
  const name = `get_incremental_${strategy.replace('+', '_')}_sql`;
  const macro = host.macros.find(host.packageName, name);
  if (macro) return host.bind(macro);
  throw new PythonError(
    'StrategyError',
    `dbt could not find an incremental strategy macro with the name "${name}" in ${host.macros.projectName}`,
  );
}

/** `hard_deletes`, or what the older `invalidate_hard_deletes` meant. */
function hardDeletes(config: Value): Value {
  const chosen = readConfig(config, 'hard_deletes');
  const invalidates = readConfig(config, 'invalidate_hard_deletes');
  if (chosen !== null && invalidates !== null) {
    throw new PythonError(
      'StrategyError',
      'You cannot set both the invalidate_hard_deletes and hard_deletes config properties on the same snapshot.',
    );
  }
  if (chosen === null) return isTrue(invalidates) ? 'invalidate' : 'ignore';
  if (['ignore', 'invalidate', 'new_record'].includes(toText(chosen))) return chosen;
  throw new PythonError('StrategyError', 'Invalid setting for property hard_deletes.');
}

function readConfig(config: Value, name: string): Value {
  const get = config instanceof PyObject ? config.getAttribute('get') : undefined;
  return get === undefined ? null : callWith(get, name);
}

function assertSnapshotTarget(
  host: AdapterHost,
  relation: Value,
  names: Value,
  keys: readonly string[],
): void {
  const have = new Set(columnsOf(host, relation).map(({ name }) => name.toLowerCase()));
  const wanted = objectOr(dataOfValue(names));
  const missing = keys
    .map((key) => String(wanted[key] ?? key))
    .filter((name) => !have.has(name.toLowerCase()));
  if (missing.length === 0) return;
  throw new PythonError(
    'CompilationError',
    `Snapshot target is missing configured columns (missing "${missing.join('", "')}"). See https://docs.getdbt.com/docs/build/snapshots#snapshot-meta-fields for more information.`,
  );
}
