import initParquet, {
  Compression,
  type RecordBatch,
  Table,
  transformParquetStream,
  type WriterProperties,
  WriterPropertiesBuilder,
  writeParquet,
} from 'parquet-wasm/esm';

/** Starts parquet-wasm; everything else comes after that. */
export async function startParquet(wasm: BufferSource): Promise<void> {
  await initParquet({ module_or_path: wasm });
}

/** Arrow IPC pieces as the pieces of a Parquet file (ZSTD). */
export async function* arrowToParquet(ipc: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const tables = tablesOf(ipc);
  const first = await tables.next();
  if (first.done) return;
  if (first.value.numBatches === 0) {
    yield writeParquet(first.value, zstd());
    return;
  }
  const rest = (async function* () {
    yield* first.value.recordBatches();
    for await (const table of tables) yield* table.recordBatches();
  })();
  yield* readStream(await transformParquetStream(streamOf<RecordBatch>(rest), zstd()));
}

function zstd(): WriterProperties {
  return new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
}

/**
 * Arrow IPC pieces as tables. The first piece carries the schema; each later one is decoded behind that schema, and
 * a first piece without rows waits for the next, so that only an empty result gives a table without batches.
 */
async function* tablesOf(ipc: AsyncIterable<Uint8Array>): AsyncGenerator<Table> {
  let schema: Uint8Array | undefined;
  let seenRows = false;
  for await (const piece of ipc) {
    const table = Table.fromIPCStream(schema === undefined ? piece : concatenate(schema, piece));
    schema ??= piece;
    if (table.numBatches === 0) continue;
    seenRows = true;
    yield table;
  }
  if (!seenRows && schema !== undefined) yield Table.fromIPCStream(schema);
}

function concatenate(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}

function streamOf<T>(items: AsyncIterator<T>): ReadableStream<T> {
  return new ReadableStream<T>({
    async pull(controller) {
      const { done, value } = await items.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

async function* readStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
