import { z } from 'zod';
import { clearable, listQuery, pageOf, text, ZEmail, ZId, ZIdParams, ZInstant } from '../common';
import { members, route, sellers } from '../route';

const writable = {
  name: text(200),
  contactName: clearable(200).optional(),
  contactEmail: z.union([ZEmail, z.literal('').transform(() => null), z.null()]).optional(),
  contactPhone: clearable(40).optional(),
  notes: clearable(5000).optional(),
};
export const ZCreateClient = z.strictObject({ id: ZId.optional(), ...writable });
export type CreateClient = z.output<typeof ZCreateClient>;
export const ZUpdateClient = z.strictObject({
  version: z.number().int().min(1),
  ...writable,
  name: writable.name.optional(),
});
export type UpdateClient = z.output<typeof ZUpdateClient>;

/** Who buys: made when a lead is won, or by hand. */
export const ZClient = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  notes: z.string().nullable(),
  /** Deals of this client that stand. */
  deals: z.number().int(),
  createdAt: ZInstant,
  updatedAt: ZInstant,
});
export type Client = z.infer<typeof ZClient>;

export const ZClientQuery = z.strictObject(listQuery(['name', '-name', '-createdAt', 'createdAt']));
export type ClientQuery = z.output<typeof ZClientQuery>;

export const listClients = route({
  id: 'clients.list',
  method: 'GET',
  path: '/api/partner/clients',
  summary: 'Own clients by name, searched, paged by cursor',
  who: members,
  query: ZClientQuery,
  answers: { 200: pageOf(ZClient) },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
export const createClient = route({
  id: 'clients.create',
  method: 'POST',
  path: '/api/partner/clients',
  summary: 'Add a client; the same id and body again answers the row as it is',
  who: sellers,
  body: ZCreateClient,
  answers: { 201: ZClient, 200: ZClient },
  errors: ['invalid', 'conflict'],
  tx: 'write',
  idempotent: 'id',
  limit: 'write',
});
export const getClient = route({
  id: 'clients.get',
  method: 'GET',
  path: '/api/partner/clients/:id',
  summary: 'One own client',
  who: members,
  params: ZIdParams,
  answers: { 200: ZClient },
  errors: ['not_found'],
  tx: 'none',
  limit: 'read',
});
export const updateClient = route({
  id: 'clients.update',
  method: 'PUT',
  path: '/api/partner/clients/:id',
  summary: 'Change fields of a client, against the version that was read',
  who: sellers,
  params: ZIdParams,
  body: ZUpdateClient,
  answers: { 200: ZClient },
  errors: ['invalid', 'not_found', 'stale'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
export const deleteClient = route({
  id: 'clients.delete',
  method: 'DELETE',
  path: '/api/partner/clients/:id',
  summary: 'Delete a client that has neither deals nor reviews',
  who: sellers,
  params: ZIdParams,
  answers: { 200: z.object({ id: z.string() }) },
  errors: ['not_found', 'conflict'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
