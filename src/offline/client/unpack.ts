import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';

/** A file as it comes out of an archive. */
export type UnpackedFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

type Bytes = Uint8Array<ArrayBuffer>;

/** Passes bytes on and says how many have come so far. */
function counting(progress: (bytes: number) => void): TransformStream<Bytes, Bytes> {
  let sum = 0;
  return new TransformStream({
    transform(chunk, controller) {
      sum += chunk.length;
      progress(sum);
      controller.enqueue(chunk);
    },
  });
}

/** True for the first bytes of a gzip file (RFC 1952, 2.3.1). */
function isGzip(start: Uint8Array | undefined): boolean {
  return start?.[0] === 0x1f && start[1] === 0x8b;
}

/** The tar file; some servers declare gzip as an encoding of the transfer, and browsers have undone it by then. */
async function decompressed(archive: ReadableStream<Bytes>): Promise<ReadableStream<Bytes>> {
  const reader = archive.getReader();
  const first = await reader.read();
  const whole = new ReadableStream<Bytes>({
    start(controller) {
      if (first.value !== undefined) controller.enqueue(first.value);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return isGzip(first.value) ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** Hands every entry of a tar file on, one after the other. */
async function takeAll(entries: ReadableStream<ParsedTarEntry>, take: (file: UnpackedFile) => Promise<void>): Promise<void> {
  const reader = entries.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const { header, body } = next.value;
    await take({ name: header.name, bytes: new Uint8Array(await new Response(body).arrayBuffer()) });
  }
}

/**
 * Unpacks a tar archive, compressed or not, file by file as its bytes come in.
 * @param take what is done with each file; the next one waits for it.
 * @param progress is told how many bytes of the archive have come in.
 * @throws TypeError for a damaged archive; whatever the stream or `take` throws
 */
export async function unpackArchive(archive: ReadableStream<Bytes>, take: (file: UnpackedFile) => Promise<void>, progress: (bytes: number) => void): Promise<void> {
  const tar = await decompressed(archive.pipeThrough(counting(progress)));
  const { readable, writable } = createTarDecoder({ strict: true });
  const end = new AbortController();
  try {
    // Both are waited for: the decoder leaves a file half read when what comes in breaks off.
    await Promise.all([tar.pipeTo(writable, { signal: end.signal }), takeAll(readable, take)]);
  } catch (error) {
    end.abort(error);
    throw error;
  }
}
