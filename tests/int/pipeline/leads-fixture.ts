import type { PartnerActor } from '@/contracts/actor';
import type { CreateLead, Lead, LeadQuery, LeadSummaryQuery, MoveLead } from '@/contracts/pipeline/leads';
import { reading, writing } from '../../support/act';
import type { Portal } from '../../support/boot';

export const ACME: CreateLead = { companyName: 'Acme', contactName: 'Jane Doe' };

/** The use cases of leads, as one partner's member calls them. */
export function leadsOf(portal: Portal, actor: PartnerActor) {
  return {
    async create(body: CreateLead = ACME, now?: Date) {
      const { createLead } = await import('@/server/pipeline/create-lead');
      return writing(portal, actor, 'createLead', (writer) => createLead(writer, body), now);
    },
    async add(body: Partial<CreateLead> = {}, now?: Date): Promise<Lead> {
      return (await this.create({ ...ACME, ...body }, now)).body;
    },
    async get(id: string, now?: Date) {
      const { getLead } = await import('@/server/pipeline/get-lead');
      return getLead(await reading(portal, actor, now), { id });
    },
    async update(id: string, body: Record<string, unknown> & { version: number }, now?: Date) {
      const { updateLead } = await import('@/server/pipeline/update-lead');
      return writing(portal, actor, 'updateLead', (writer) => updateLead(writer, { id, ...body }), now);
    },
    async move(id: string, move: MoveLead, now?: Date) {
      const { moveLead } = await import('@/server/pipeline/move-lead');
      return writing(portal, actor, 'moveLead', (writer) => moveLead(writer, { id, ...move }), now);
    },
    async win(id: string, valueCents = 150_000, now?: Date) {
      return this.move(id, { to: 'won', valueCents, currency: 'USD' }, now);
    },
    async trash(id: string, now?: Date, version?: number) {
      const { trashLead } = await import('@/server/pipeline/trash-lead');
      return writing(portal, actor, 'trashLead', (writer) => trashLead(writer, { id, version }), now);
    },
    async restore(id: string, now?: Date) {
      const { restoreLead } = await import('@/server/pipeline/restore-lead');
      return writing(portal, actor, 'restoreLead', (writer) => restoreLead(writer, { id }), now);
    },
    async list(query: Partial<LeadQuery> = {}, now?: Date) {
      const { listLeads } = await import('@/server/pipeline/list-leads');
      const answer = await listLeads(await reading(portal, actor, now), { limit: 25, sort: '-updatedAt', ...query });
      if (!('nextCursor' in answer)) throw new Error('expected a page, got a sync');
      return answer;
    },
    async sync(since = '') {
      const { syncLeads } = await import('@/server/pipeline/sync-leads');
      return syncLeads(await reading(portal, actor), since);
    },
    async summary(query: LeadSummaryQuery = {}) {
      const { leadSummary } = await import('@/server/pipeline/lead-summary');
      return leadSummary(await reading(portal, actor), query);
    },
    async timeline(id: string, query: { limit?: number; cursor?: string } = {}) {
      const { listActivity } = await import('@/server/pipeline/list-activity');
      return listActivity(await reading(portal, actor), { id, limit: 50, sort: '-occurredAt', ...query });
    },
    async log(
      id: string,
      body: { id?: string; kind: 'call' | 'email' | 'meeting' | 'note'; text: string; occurredAt?: string },
      now?: Date,
    ) {
      const { addActivity } = await import('@/server/pipeline/add-activity');
      return writing(portal, actor, 'addActivity', (writer) => addActivity(writer, { id, body }), now);
    },
  };
}

/** Rows of a statement on the pool of the portal under test. */
export async function rowsOf<R extends Record<string, unknown>>(
  portal: Portal,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const { poolOf } = await import('@/server/db/transaction');
  return (await poolOf(portal.payload).query<R>(text, values)).rows;
}

export const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
export const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
