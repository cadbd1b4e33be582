import { z } from 'zod';

/** What is in an archive, and how to tell that it is whole. */
export const ZManifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The version of the schema. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({ table: z.string(), columns: z.array(z.string()), rows: z.number().int(), member: z.string() }),
  ),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.number().int() })),
  /** Whether the private files lie in a bucket, which is backed up by its own means. */
  filesInBucket: z.boolean(),
  files: z.number().int(),
  /** SHA-256 of each member. */
  sha256: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof ZManifest>;
export const MANIFEST = 'manifest.json';
export const FILES = 'files/';
