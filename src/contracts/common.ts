import { z } from 'zod';
import { texts } from './texts';

/** A UUID in canonical lower case; version 7 when the portal makes it, any version accepted from a client. */
export const ZId = z
  .string()
  .regex(/^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/, texts.uuid)
  .transform((id) => id.toLowerCase());
/** An instant, answered as ISO 8601 in UTC. */
export const ZInstant = z.iso.datetime({ offset: true });
export const ZIdParams = z.strictObject({ id: ZId });
export const ZEmpty = z.strictObject({});

/** A line of text: trimmed, no control characters (NUL would break Postgres), 1 to `max` characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, texts.empty)
    .max(max, texts.atMost(max))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, texts.controlCharacters);
/** Like text, where an empty string or null clears the value. */
export const clearable = (max: number) => z.union([text(max), z.literal('').transform(() => null), z.null()]);

export const ZEmail = z.string().trim().toLowerCase().max(254, texts.atMost(254)).pipe(z.email(texts.email));

/** What every list takes, whatever it lists: keyset pages, its sorts (the first is the default), a search, a count. api.md "Lists". */
export const listQuery = <const S extends readonly [string, ...string[]]>(sorts: S) => ({
  limit: z.coerce.number().int().min(1).max(200).default(25),
  cursor: z.string().max(2000).optional(),
  sort: z.enum(sorts).default(sorts[0] as S[number] as never),
  q: z.string().trim().max(200).optional(),
  count: z.enum(['0', '1']).optional(),
});

/** The answer of a list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    docs: z.array(item),
    nextCursor: z.string().nullable(),
    hasNextPage: z.boolean(),
    totalDocs: z.number().int().optional(),
  });

/**
 * The answer of a sync (`since`): what changed, what left the reader's view, and where to go on. With `more` there are
 * further changes to ask for at once; without, `next` is kept until the next sync.
 */
export const syncOf = <T extends z.ZodType>(item: T) =>
  z.object({ docs: z.array(item), removed: z.array(z.string()), next: z.string(), more: z.boolean() });
