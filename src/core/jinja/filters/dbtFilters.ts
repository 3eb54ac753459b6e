import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import type { Evaluation } from '../runtime/frame';
import { NativeMarker } from '../runtime/nativeMarker';
import { defineOperations } from './defineOperations';

/** dbt's filters. Those for YAML values leave in SQL, and in what is called there, a value what it is. */
export const DBT_FILTERS = defineOperations({
  is_list: ['is_list(value)', (_, value) => Array.isArray(value)],
  as_text: ['TextMarker(value)', (evaluation, value) => mark(evaluation, value, 'text')],
  as_native: ['NativeMarker(value)', (evaluation, value) => mark(evaluation, value, 'native')],
  as_bool: ['BoolMarker(value)', (evaluation, value) => mark(evaluation, value, 'bool')],
  as_number: ['NumberMarker(value)', (evaluation, value) => mark(evaluation, value, 'number')],
});

function mark({ isNative }: Evaluation, value: Value, wanted: NativeMarker['wanted']): Value {
  return isNative ? new NativeMarker(toText(value), wanted) : value;
}
