/** A file of the built site that was compressed while building. */
export interface PackedFile {
  readonly url: string;
  /** Size as it travels. */
  readonly bytes: number;
  readonly rawBytes: number;
  /** Of the text without blanks around it, as dbt hashes a seed; of the bytes for what is no text. */
  readonly sha256: string;
}

/** Called as bytes arrive: how many so far, of how many. */
export type OnBytes = (received: number, total: number) => void;

type Bytes = Uint8Array<ArrayBuffer>;

const GZIP_MAGIC = [0x1f, 0x8b];

/** Fetches a packed file of our own origin, whole. Rejects as `streamPacked` does. */
export async function fetchPacked(file: PackedFile, onBytes?: OnBytes): Promise<Blob> {
  return new Response(await streamPacked(file, onBytes)).blob();
}

/**
 * A packed file of our own origin, inflated as it arrives. Some servers inflate on their own account: what does not begin
 * as gzip is taken as it is. Rejects with the URL and the reason when it cannot be had.
 */
export async function streamPacked(
  file: PackedFile,
  onBytes: OnBytes = () => undefined,
): Promise<ReadableStream<Bytes>> {
  const response = await fetch(file.url).catch((cause: unknown) => {
    throw new Error(`${file.url} could not be loaded. Check the connection and reload.`, { cause });
  });
  if (!response.ok || !response.body) {
    throw new Error(`${file.url} could not be loaded: the server answered ${response.status}.`);
  }
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform: (part, stream) => {
        received += part.length;
        onBytes(Math.min(received, file.bytes), file.bytes);
        stream.enqueue(part);
      },
      flush: () => onBytes(file.bytes, file.bytes),
    }),
  );
  const { first, whole } = await peek(counted);
  const isPacked = GZIP_MAGIC.every((byte, at) => first[at] === byte);
  return isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** The first part of a stream, and the stream from its start. */
async function peek(stream: ReadableStream<Bytes>) {
  const reader = stream.getReader();
  const { value: first = new Uint8Array() } = await reader.read();
  const whole = new ReadableStream<Bytes>({
    start: (out) => out.enqueue(first),
    pull: async (out) => {
      const { done, value } = await reader.read();
      if (done) out.close();
      else out.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { first, whole };
}
