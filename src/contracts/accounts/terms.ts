import { z } from 'zod';
import { ZId, ZInstant } from '../common';
import { membersEvenSuspended, owners, route } from '../route';

/** New terms of the programme: announced, or in force. */
export const ZTerms = z.object({
  id: z.string(),
  version: z.string(),
  /** What changes, in staff's words. */
  notice: z.string().nullable(),
  text: z.string(),
  /** From when they hold. */
  from: ZInstant,
  accepted: z.object({ at: ZInstant, by: z.string().nullable() }).nullable(),
});
export type Terms = z.infer<typeof ZTerms>;

export const getTerms = route({
  id: 'terms.get',
  method: 'GET',
  path: '/api/partner/terms',
  summary: 'The newest terms of the programme, and whether the partner accepted them; null when there are none',
  who: membersEvenSuspended,
  answers: { 200: z.object({ terms: ZTerms.nullable() }) },
  errors: [],
  tx: 'none',
  limit: 'read',
});
export const acceptTerms = route({
  id: 'terms.accept',
  method: 'POST',
  path: '/api/partner/terms',
  summary: 'Accept the terms that were read, for the partner; again, the first acceptance stands',
  who: owners,
  body: z.strictObject({ id: ZId, version: z.string().max(60) }),
  answers: { 200: z.object({ terms: ZTerms.nullable() }) },
  errors: ['invalid', 'conflict'],
  tx: 'write',
  limit: 'write',
});
