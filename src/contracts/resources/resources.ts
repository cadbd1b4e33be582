import { z } from 'zod';
import { listQuery, pageOf, ZIdParams } from '../common';
import { members, route } from '../route';
import { ZTier } from '../tiers/tier';

export const ASSET_CATEGORIES = [
  'brochures',
  'email-templates',
  'social-posts',
  'video',
  'case-studies',
  'proposals',
  'brand',
  'product-sheets',
  'objection-guides',
  'testimonials',
  'white-label',
] as const;
export const ASSET_KINDS = ['logo', 'banner', 'flyer', 'deck', 'template', 'video', 'document', 'link'] as const;

/** A locked item carries its public teaser only: nothing of the item itself. Spec README rule 7. */
export const ZResource = z.object({
  id: z.string(),
  title: z.string(),
  category: z.enum(ASSET_CATEGORIES),
  kind: z.enum(ASSET_KINDS),
  minTier: ZTier,
  locked: z.boolean(),
  teaser: z.string().nullable(),
  description: z.string().optional(),
  link: z.string().optional(),
  file: z.object({ id: z.string(), name: z.string(), size: z.number().int(), mime: z.string() }).optional(),
});
export type Resource = z.infer<typeof ZResource>;
export const listResources = route({
  id: 'resources.list',
  method: 'GET',
  path: '/api/partner/resources',
  module: 'resources',
  summary: 'Marketing and sales material; what is locked shows its teaser only',
  who: members,
  query: z.strictObject({
    ...listQuery(['title', '-title', '-createdAt', 'createdAt']),
    category: z.enum(ASSET_CATEGORIES).optional(),
    kind: z.enum(ASSET_KINDS).optional(),
  }),
  answers: { 200: pageOf(ZResource) },
  errors: ['invalid', 'not_found'],
  tx: 'none',
  limit: 'read',
});
export const getFile = route({
  id: 'files.get',
  method: 'GET',
  path: '/api/partner/files/:id',
  summary: 'The bytes of a file of an own lead, or of material that the tier unlocks; ranged, private',
  who: members,
  params: ZIdParams,
  answers: { 200: 'bytes', 206: 'bytes' },
  errors: ['not_found'],
  tx: 'none',
  limit: 'file',
});
