import { PyObject, type Value } from '../../python/value';

/** dbt's AdapterResponse: what the database said of a statement. */
export class AdapterResponse extends PyObject {
  readonly typeName = 'AdapterResponse';

  constructor(
    readonly message: string,
    readonly code: string | null = null,
    readonly rowsAffected: number | null = null,
  ) {
    super();
  }

  override getAttribute(name: string): Value | undefined {
    if (name === '_message' || name === 'message') return this.message;
    if (name === 'code') return this.code;
    if (name === 'rows_affected')
      return this.rowsAffected === null ? null : BigInt(this.rowsAffected);
    return undefined;
  }

  override toRepr(): string {
    return this.message;
  }
}
