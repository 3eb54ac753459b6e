import { objectOr, textOr } from '../../../base/data';
import { dataOfValue } from '../../../python/data';
import { PythonError } from '../../../python/errors';
import { defineMethods } from '../../../python/functions/methods';
import { toText } from '../../../python/repr';
import { isTrue } from '../../../python/truth';
import { AdapterResponse } from '../../objects/adapterResponse';
import { IndexConfig } from '../../objects/indexConfig';
import { SeedTable } from '../../objects/seedTable';
import { ADAPTER_TYPE, type AdapterHost } from '../host';

import { execute } from './statements';

/** The methods of dbt's adapter that run something in the database. */
export const STATEMENT_METHODS = defineMethods<AdapterHost>(ADAPTER_TYPE, {
  'execute(sql, auto_begin=False, fetch=False, limit=None)': (host, sql, autoBegin, fetch) =>
    execute(host, toText(sql), isTrue(autoBegin), isTrue(fetch)),
  'add_query(sql, auto_begin=True, bindings=None, abridge_sql_log=False)': (host, sql, autoBegin) =>
    execute(host, toText(sql), isTrue(autoBegin), false),
  'commit()': ({ journal }) => {
    journal.perform({ kind: 'commit' });
    return '';
  },
  'convert_type(agate_table, col_idx)': (_, table, at) =>
    table instanceof SeedTable ? table.typeAt(Number(at)) : 'text',
  'get_binding_char()': () => '?',
  'get_seed_file_path(model)': (_, model) => {
    const { root_path: root, original_file_path: path } = objectOr(dataOfValue(model));
    const parts = [root, path].map((part) => textOr(part, ''));
    return parts.filter((part) => part !== '').join('/');
  },
  'load_seed(relation, agate_table)': ({ journal }, relation) => {
    const { message, rowsAffected } = journal.perform({
      kind: 'loadSeed',
      relation: toText(relation),
    })();
    return new AdapterResponse(message, 'INSERT', rowsAffected);
  },
  'parse_index(raw_index)': (host, raw) =>
    raw === null ? null : IndexConfig.parse(raw, host.moment()),
  'submit_python_job(parsed_model, compiled_code)': () => {
    throw new PythonError(
      'DbtRuntimeError',
      'Python models cannot run here: there is no Python in the tab.',
    );
  },
});
