import { z } from 'zod';
import { text, ZId, ZIdParams, ZInstant } from '../common';
import { route, sellers } from '../route';
import { MAX_LEAD_FILE_BYTES, MAX_VOICE_SECONDS } from './file-limits';
import { FILE_PURPOSES, ZActivity } from './leads';

/** What comes beside the bytes of a file. */
export const ZLeadFileQuery = z.strictObject({
  /** Made on the device: the same id and bytes again answer the entry as it is. */
  id: ZId,
  name: text(200),
  purpose: z.enum(FILE_PURPOSES).default('file'),
  /** How long a voice note is. */
  seconds: z.coerce.number().int().min(1).max(MAX_VOICE_SECONDS).optional(),
  occurredAt: ZInstant.optional(),
});
export type LeadFileQuery = z.output<typeof ZLeadFileQuery>;

export const addLeadFile = route({
  id: 'leads.files.add',
  method: 'POST',
  path: '/api/partner/leads/:id/files',
  summary: 'Attach a file or a voice note to a lead: the bytes are the body, its kind is told by them',
  who: sellers,
  params: ZIdParams,
  query: ZLeadFileQuery,
  upload: { maxBytes: MAX_LEAD_FILE_BYTES },
  answers: { 201: ZActivity, 200: ZActivity },
  errors: ['invalid', 'not_found', 'conflict', 'too_large', 'unsupported_media'],
  tx: 'none',
  idempotent: 'id',
  limit: 'write',
});
