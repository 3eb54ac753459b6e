import { type Data, TimeUnit, Type, tableFromIPC, Vector } from 'apache-arrow';
import type { Cell, RowSet } from '../../core/warehouse/rowSet';
import { columnOf } from './arrowTypes';

type Reader = (row: number) => Cell;

/** The rows of an Arrow IPC file or stream, every value exact. */
export function rowsOfArrow(bytes: Uint8Array): RowSet {
  const { schema, batches, numRows } = tableFromIPC(bytes);
  const data = schema.fields.map((_, at) => {
    const cells: Cell[] = new Array(numRows);
    let next = 0;
    for (const batch of batches) {
      const child = batch.data.children[at];
      // A batch without rows may come without the children of its lists.
      if (!child || batch.numRows === 0) continue;
      const read = readerOf(child);
      for (let row = 0; row < batch.numRows; row += 1) cells[next++] = read(row);
    }
    return cells;
  });
  return { columns: schema.fields.map(columnOf), rowCount: numRows, data };
}

function readerOf(data: Data): Reader {
  const read = valueReaderOf(data);
  if (data.nullCount === 0) return read;
  return (row) => (data.getValid(row) ? read(row) : null);
}

function valueReaderOf(data: Data): Reader {
  switch (data.typeId) {
    case Type.Decimal:
      return (row) => readInt128(data.values as Uint32Array, row);
    case Type.Date:
      return (row) => (data.values as Int32Array)[row] ?? 0;
    case Type.Time:
    case Type.Timestamp:
      return microsReader(data);
    case Type.Interval:
      return intervalReader(data);
    case Type.Int:
    case Type.Float:
      return (row) => (data.values as Int32Array | BigInt64Array)[row] ?? 0;
    case Type.List:
    case Type.FixedSizeList:
    case Type.Map:
    case Type.Struct:
      return nestedReaderOf(data);
    default: {
      const vector = new Vector([data]);
      return (row) => plainCell(vector.get(row));
    }
  }
}

function nestedReaderOf(data: Data): Reader {
  // A list column without a single list in it has a hole where its values would be.
  const children = data.children.map((child: Data | undefined) =>
    child ? readerOf(child) : () => null,
  );
  if (data.typeId === Type.Struct) return (row) => children.map((read) => read(row));
  const item = children[0] ?? (() => null);
  const bounds = boundsReader(data);
  return (row) => {
    const [start, end] = bounds(row);
    return Array.from({ length: end - start }, (_, at) => item(start + at));
  };
}

function boundsReader(data: Data): (row: number) => [number, number] {
  if (data.typeId === Type.FixedSizeList) {
    const { listSize } = data.type as unknown as { listSize: number };
    return (row) => [row * listSize, (row + 1) * listSize];
  }
  const offsets = data.valueOffsets as Int32Array;
  return (row) => [offsets[row] ?? 0, offsets[row + 1] ?? 0];
}

/** Little-endian two's complement, four 32-bit words. */
function readInt128(words: Uint32Array, row: number): bigint {
  const at = row * 4;
  const low = (BigInt(words[at + 1] ?? 0) << 32n) | BigInt(words[at] ?? 0);
  const high = (BigInt(words[at + 3] ?? 0) << 32n) | BigInt(words[at + 2] ?? 0);
  return BigInt.asIntN(128, (high << 64n) | low);
}

function microsReader(data: Data): Reader {
  const { unit } = data.type as unknown as { unit: TimeUnit };
  const values = data.values as BigInt64Array;
  const read = (row: number) => BigInt(values[row] ?? 0n);
  switch (unit) {
    case TimeUnit.SECOND:
      return (row) => read(row) * 1_000_000n;
    case TimeUnit.MILLISECOND:
      return (row) => read(row) * 1_000n;
    case TimeUnit.MICROSECOND:
      return read;
    case TimeUnit.NANOSECOND:
      return (row) => read(row) / 1_000n;
  }
}

/** DuckDB sends MONTH_DAY_NANO intervals: 16 bytes each, int32 months, int32 days, int64 nanoseconds. */
function intervalReader(data: Data): Reader {
  const { buffer, byteOffset } = data.values as Int32Array;
  const view = new DataView(buffer, byteOffset);
  return (row) => ({
    months: view.getInt32(row * 16, true),
    days: view.getInt32(row * 16 + 4, true),
    micros: view.getBigInt64(row * 16 + 8, true) / 1_000n,
  });
}

function plainCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'object') return String(value);
  return value as Cell;
}
