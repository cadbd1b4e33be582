import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive, its content made as it is asked for. */
export type ZipEntry = { name: string; content: AsyncIterable<string> | Iterable<string> };
type Written = { name: Buffer; at: number; crc: number; packed: number; size: number };

/** Sizes follow their file, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** The first day that an archive can name: the same rows make the same bytes. */
const DAY = 0x0021;

/** An archive that is sent while it is made, so that nothing of it is held. At most 4 GB. PKWARE, APPNOTE 6.3. */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for (const { name: path, content } of entries) {
    const entry: Written = { name: Buffer.from(path), at, crc: 0, packed: 0, size: 0 };
    const head = Buffer.concat([fields([4, 0x04034b50], ...shared(entry)), entry.name]);
    yield head;
    for await (const chunk of deflated(content, entry)) {
      entry.packed += chunk.length;
      yield chunk;
    }
    const tail = fields([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]);
    yield tail;
    at += head.length + entry.packed + tail.length;
    written.push({ ...entry });
  }
  const directory = Buffer.concat(
    written.map((entry) =>
      Buffer.concat([
        fields([4, 0x02014b50], [2, VERSION], ...shared(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]),
        entry.name,
      ]),
    ),
  );
  const count = written.length;
  yield directory;
  yield fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]);
}

/** What a file's own header and the directory say alike; the header before its sizes are known. */
function shared({ name, crc, packed, size }: Written): [2 | 4, number][] {
  const sizes: [2 | 4, number][] = [
    [4, crc],
    [4, packed],
    [4, size],
  ];
  return [[2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DAY], ...sizes, [2, name.length], [2, 0]];
}

async function* deflated(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  async function* counted() {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  const source = Readable.from(counted());
  const packer = createDeflateRaw();
  // An error of the rows is the reader's to hear of.
  source.on('error', (error) => packer.destroy(error));
  // A reader that goes away ends the making.
  packer.on('close', () => source.destroy());
  yield* source.pipe(packer);
}

/** Whole numbers in so many bytes each, least significant first. */
function fields(...values: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of values) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
