import path from 'node:path';
import { env } from '@/env';

/** Where private files lie: a folder of this machine, unless a bucket is set. Nothing in it is served by its path. */
export const FILES_DIR = path.resolve(env.DATA_DIR, 'files');
export const IN_BUCKET = env.S3_BUCKET !== undefined;
