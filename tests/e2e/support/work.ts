import type { Commission } from '@/contracts/money/commissions';
import type { Deal } from '@/contracts/pipeline/deals';
import type { Lead } from '@/contracts/pipeline/leads';
import type { Tier } from '@/contracts/tiers/tier';
import { type Api, PASSWORD } from './api';

/** What people do before a journey begins, by the same API that they do it with. */

export type Page<T> = { docs: T[] };
type Created = { doc: { id: string } };
export type Confirmation = {
  deal: Deal;
  commissions: Commission[];
  promotion: { from: Tier; to: Tier } | null;
};

export async function addLead(partner: Api, companyName: string, more: Partial<Lead> = {}): Promise<Lead> {
  return partner.post<Lead>('/api/partner/leads', { companyName, contactName: 'Kim Doe', ...more });
}

/** Wins a lead; its deal then waits for confirmation. */
export async function winLead(partner: Api, lead: Lead, valueCents: number): Promise<Deal> {
  const won = await partner.post<Lead & { deal: Deal }>(`/api/partner/leads/${lead.id}/move`, {
    to: 'won',
    valueCents,
    currency: 'USD',
  });
  return won.deal;
}

/** From the first contact to the confirmed deal. */
export async function closeDeal(partner: Api, manager: Api, companyName: string, valueCents: number) {
  const deal = await winLead(partner, await addLead(partner, companyName), valueCents);
  return manager.post<Confirmation>(`/api/staff/deals/${deal.id}/confirm`);
}

/** The leads of a partner that bear a name. */
export async function leadsNamed(partner: Api, companyName: string): Promise<Lead[]> {
  const { docs } = await partner.get<Page<Lead>>(`/api/partner/leads?q=${encodeURIComponent(companyName)}`);
  return docs.filter((lead) => lead.companyName === companyName);
}

export async function linesOf(partner: Api, dealId: string): Promise<Commission[]> {
  return (await partner.get<Page<Commission>>(`/api/partner/commissions?dealId=${dealId}`)).docs;
}

let made = 0;

/**
 * A Starter like the demo's: two confirmed deals, what Active asks to be learned is learned, brought in by `recruiterId`. Made the
 * way staff make one. Answers the e-mail to sign in with.
 */
export async function makeStarter(manager: Api, name: string, recruiterId?: string) {
  made += 1;
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '-')}-${made}-${Date.now().toString(36)}@e2e.test`;
  const create = async (slug: string, body: object) => (await manager.post<Created>(`/api/${slug}`, body)).doc.id;
  const partner = await create('partners', {
    name,
    contactEmail: email,
    ...(recruiterId && { recruiter: recruiterId }),
  });
  const user = await create('partner-users', { name: `${name} Owner`, email, password: PASSWORD });
  await create('memberships', { user, partner, role: 'owner' });
  await manager.post(`/api/staff/partners/${partner}/status`, { status: 'active' });
  const modules = await manager.get<Page<{ id: string }>>(
    '/api/training-modules?where[requiredForTiers][in]=active&where[published][equals]=true&limit=100&depth=0',
  );
  for (const module of modules.docs) {
    const completedAt = new Date().toISOString();
    await create('training-progress', { user, partner, module: module.id, percent: 100, completedAt });
  }
  return { email, name, partnerId: partner, userId: user };
}
