import { toRepr } from '../../python/repr';
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

  /** As run_results.json has it. */
  toData(): Record<string, string | number> {
    return {
      _message: this.message,
      ...(this.code !== null && { code: this.code }),
      ...(this.rowsAffected !== null && { rows_affected: this.rowsAffected }),
    };
  }

  override toText(): string {
    return this.message;
  }

  override toRepr(): string {
    const fields = [this.message, this.code, this.rowsAffected].map((one) =>
      toRepr(typeof one === 'number' ? BigInt(one) : one),
    );
    const [message, code, rows] = fields;
    return `AdapterResponse(_message=${message}, code=${code}, rows_affected=${rows}, query_id=None)`;
  }
}
