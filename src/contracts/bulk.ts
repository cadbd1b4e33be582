import { z } from 'zod';
import { ZId } from './common';

/** The rows that one request is about. */
export const ZIds = z.array(ZId).min(1).max(200);
/** What became of each of them. */
export const ZBulkResult = z.object({
  results: z.array(
    z.object({ id: z.string(), ok: z.boolean(), code: z.string().optional(), message: z.string().optional() }),
  ),
});
export type BulkResult = z.infer<typeof ZBulkResult>;
