import type { NodeResult } from '../core/run/results';

/** What dbt's adapter says of a statement whose rows were shown. */
export const SHOWN_RESPONSE: NodeResult['adapter_response'] = {
  _message: 'OK',
  code: null,
  rows_affected: null,
  query_id: null,
};
