const KEY = '$bigint';

/** JSON text of plain data that may hold bigints. */
export function encodeBigJson(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'bigint' ? { [KEY]: value.toString() } : value,
  );
}

/** The data of `encodeBigJson`'s text; throws a SyntaxError for what is no JSON. */
export function decodeBigJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(KEY in value)) return value;
    return BigInt(String(value[KEY]));
  });
}
