import { bucketStore } from './bucket-store';
import { diskStore } from './disk-store';
import { IN_BUCKET } from './files-place';

/** First and last byte, both included. */
export type ByteRange = { start: number; end: number };

/** The bytes of private files, by the random name they are stored under. Who may read them is not decided here. */
export interface PrivateStore {
  /** Size and time of the last change; null when there is no such file. */
  stat(name: string): Promise<{ size: number; modifiedAt: Date } | null>;
  /** The bytes, fetched once they are read and let go of when nobody reads on. */
  read(name: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  /** Keeps the bytes under a name that no other file has. */
  write(name: string, bytes: Uint8Array, mime: string): Promise<void>;
  /** One that is gone already stays gone. */
  remove(name: string): Promise<void>;
}

let store: PrivateStore | undefined;

/** The store that the settings name. */
export function privateStore(): PrivateStore {
  store ??= IN_BUCKET ? bucketStore() : diskStore();
  return store;
}
