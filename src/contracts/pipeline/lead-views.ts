import { z } from 'zod';
import { text, ZId, ZIdParams } from '../common';
import { members, route } from '../route';
import { texts } from '../texts';

/** What a saved view shows: the part of the leads page's address that names it. */
const ZViewQuery = z
  .string()
  .max(600)
  .regex(/^[A-Za-z0-9%=&+._~*-]*$/, texts.query);
export const ZLeadView = z.object({ id: z.string(), name: z.string(), query: z.string() });
export type LeadView = z.infer<typeof ZLeadView>;

const views = { who: members, feature: 'lead-crm' } as const;
/** As many as fit on a screen. */
export const MOST_VIEWS = 30;

export const listLeadViews = route({
  ...views,
  id: 'lead-views.list',
  method: 'GET',
  path: '/api/partner/lead-views',
  summary: 'The own saved views of the leads page, by name',
  answers: { 200: z.object({ docs: z.array(ZLeadView) }) },
  errors: ['feature_locked'],
  tx: 'none',
  limit: 'read',
});
export const saveLeadView = route({
  ...views,
  id: 'lead-views.save',
  method: 'POST',
  path: '/api/partner/lead-views',
  summary: 'Save a view; one of the same name is replaced',
  body: z.strictObject({ id: ZId.optional(), name: text(60), query: ZViewQuery }),
  answers: { 200: ZLeadView },
  errors: ['invalid', 'feature_locked', 'conflict'],
  tx: 'write',
  limit: 'write',
});
export const deleteLeadView = route({
  ...views,
  id: 'lead-views.delete',
  method: 'DELETE',
  path: '/api/partner/lead-views/:id',
  summary: 'Delete an own saved view',
  params: ZIdParams,
  answers: { 200: z.object({ id: z.string() }) },
  errors: ['not_found', 'feature_locked'],
  tx: 'write',
  limit: 'write',
});
