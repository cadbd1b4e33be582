import { createReadStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FILES_DIR } from './files-place';
import type { PrivateStore } from './private-store';

/** Files in the folder that Payload uploads to. */
export function diskStore(folder: string = FILES_DIR): PrivateStore {
  // A stored name has no folders in it; whatever has is read as its last part.
  const placeOf = (name: string): string => path.join(folder, path.basename(name));
  return {
    async stat(name) {
      try {
        const found = await stat(placeOf(name));
        return found.isFile() ? { size: found.size, modifiedAt: found.mtime } : null;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async *read(name, range) {
      yield* createReadStream(placeOf(name), range);
    },
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      await writeFile(placeOf(name), bytes, { flag: 'wx', mode: 0o600 });
    },
    remove: (name) => rm(placeOf(name), { force: true }),
  };
}
