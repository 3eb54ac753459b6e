import { toText } from '../../python/repr';
import { NativeMarker } from '../runtime/nativeMarker';
import { defineOperations } from './defineOperations';

/** dbt's filters for YAML values; in SQL they change nothing that one sees. */
export const DBT_FILTERS = defineOperations({
  as_text: ['TextMarker(value)', (_, value) => new NativeMarker(toText(value), 'text')],
  as_native: ['NativeMarker(value)', (_, value) => new NativeMarker(toText(value), 'native')],
  as_bool: ['BoolMarker(value)', (_, value) => new NativeMarker(toText(value), 'bool')],
  as_number: ['NumberMarker(value)', (_, value) => new NativeMarker(toText(value), 'number')],
});
