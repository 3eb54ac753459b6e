import { parquetMetadata, parquetReadObjects } from 'hyparquet';

/**
 * The rows of a Parquet file (ZSTD), each value exact and as text: decimals with their scale, dates and timestamps in ISO,
 * null as null. hyparquet itself would round decimals to doubles and times to milliseconds.
 */
export async function readParquet(
  bytes: Uint8Array,
  decompressZstd: (input: Uint8Array) => Uint8Array,
): Promise<Record<string, string | null>[]> {
  const file = Uint8Array.from(bytes).buffer;
  const metadata = parquetMetadata(file);
  const texts = new Map(
    metadata.schema.map((element) => [element.name, makeText({ ...element })] as const),
  );
  for (const element of metadata.schema) {
    // Without its meaning a value comes as it is stored.
    if (element.converted_type === 'UTF8') continue;
    delete element.converted_type;
    delete element.logical_type;
  }
  const compressors = Object.fromEntries([
    // hyparquet hands a length on that decompressors take for a buffer.
    ['ZSTD', (input: Uint8Array) => decompressZstd(input)],
  ]);
  const rows = await parquetReadObjects({
    file,
    metadata,
    utf8: false,
    compressors,
  });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value === null || value === undefined ? null : (texts.get(name)?.(value) ?? String(value)),
      ]),
    ),
  );
}

interface Element {
  readonly converted_type?: string | undefined;
  readonly logical_type?: { readonly type: string } | undefined;
  readonly scale?: number | undefined;
}

function makeText({ converted_type: converted, logical_type: logical, scale = 0 }: Element) {
  if (converted === 'DECIMAL') return (value: unknown) => decimalText(integerOf(value), scale);
  if (converted === 'DATE')
    return (value: unknown) => isoOf(Number(value) * 86_400_000).slice(0, 10);
  if (logical?.type === 'TIMESTAMP') return (value: unknown) => timestampText(integerOf(value));
  return (value: unknown) => String(value);
}

/** Big-endian two's complement, or a number that is one already. */
function integerOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  const digits = value.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return BigInt.asIntN(value.length * 8, digits);
}

function decimalText(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const sign = unscaled < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function timestampText(micros: bigint): string {
  const inSecond = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = Number((micros - inSecond) / 1_000_000n);
  const fraction = inSecond.toString().padStart(6, '0').replace(/0+$/, '');
  return `${isoOf(seconds * 1000)
    .slice(0, 19)
    .replace('T', ' ')}${fraction && `.${fraction}`}`;
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
