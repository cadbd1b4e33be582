import { createReadStream } from 'node:fs';
import { type FileHandle, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';

const BLOCK = 512;
const MOST_BYTES = 8 ** 11 - 1;
const NAME = { at: 0, length: 100 };
const SIZE = { at: 124, length: 12 };

/** Where the bytes of a member lie in the archive. */
export type Member = { name: string; start: number; size: number };

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;
const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

/** The header of a plain file, as every tar reads it (ustar). @throws RangeError on what the form cannot hold */
function header(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) >= NAME.length) throw new RangeError(`${name} is too long a name for the archive`);
  if (size > MOST_BYTES) throw new RangeError(`${name} is too large for the archive`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, NAME.at);
  block.write(octal(0o600, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, SIZE.length), SIZE.at);
  block.write(octal(Math.floor(at.getTime() / 1000), 12), 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\0', 257);
  block.write('00', 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

const write = (sink: Writable, chunk: Buffer): Promise<void> =>
  new Promise((resolve, reject) => sink.write(chunk, (error) => (error ? reject(error) : resolve())));

/** Appends a file, or bytes, as a member. */
export async function appendMember(sink: Writable, name: string, content: Buffer | { file: string }, at: Date) {
  const size = Buffer.isBuffer(content) ? content.byteLength : (await stat(content.file)).size;
  await write(sink, header(name, size, at));
  if (Buffer.isBuffer(content)) await write(sink, content);
  // A file that grows meanwhile must not shift what follows.
  else if (size > 0)
    for await (const chunk of createReadStream(content.file, { end: size - 1 })) await write(sink, chunk);
  await write(sink, Buffer.alloc(padding(size)));
}

/** Two empty blocks end an archive. */
export const endArchive = (sink: Writable): Promise<void> => write(sink, Buffer.alloc(2 * BLOCK));

/** The members of an archive, in their order. @throws Error when it is none, or was cut off */
export async function listMembers(archive: FileHandle): Promise<Member[]> {
  const { size: end } = await archive.stat();
  const members: Member[] = [];
  const block = Buffer.alloc(BLOCK);
  for (let at = 0; ; ) {
    const { bytesRead } = await archive.read(block, 0, BLOCK, at);
    if (bytesRead < BLOCK) throw new Error('The archive is cut off: it has no end.');
    if (block.every((byte) => byte === 0)) return members;
    const text = (from: number, length: number) => block.toString('utf8', from, from + length).replace(/\0.*$/s, '');
    if (text(257, 5) !== 'ustar') throw new Error('This file is no backup of the portal.');
    const size = Number.parseInt(text(SIZE.at, SIZE.length), 8);
    const member = { name: text(NAME.at, NAME.length), start: at + BLOCK, size };
    if (!Number.isSafeInteger(size) || member.start + size > end) throw new Error('The archive is cut off.');
    members.push(member);
    at = member.start + size + padding(size);
  }
}
