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

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Fetches a packed file of our own origin and inflates it. Some servers inflate on their own account: what does not
 * begin as gzip is taken as it is. Rejects with the URL and the reason when it cannot be had.
 */
export async function fetchPacked(
  file: PackedFile,
  onBytes: OnBytes = () => undefined,
): Promise<Blob> {
  const response = await fetch(file.url).catch((cause: unknown) => {
    throw new Error(`${file.url} could not be loaded. Check the connection and reload.`, { cause });
  });
  if (!response.ok || !response.body) {
    throw new Error(`${file.url} could not be loaded: the server answered ${response.status}.`);
  }
  const parts = await readAll(response.body, (received) =>
    onBytes(Math.min(received, file.bytes), file.bytes),
  );
  onBytes(file.bytes, file.bytes);
  const packed = new Blob(parts);
  const head = new Uint8Array(await packed.slice(0, GZIP_MAGIC.length).arrayBuffer());
  if (!GZIP_MAGIC.every((byte, at) => head[at] === byte)) return packed;
  const inflated = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(inflated).blob();
}

async function readAll(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onReceived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  let received = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    received += part.value.length;
    onReceived(received);
  }
  return parts;
}
