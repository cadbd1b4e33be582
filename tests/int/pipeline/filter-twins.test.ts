import { beforeAll, describe, expect, it } from 'vitest';
import { type CreateLead, LEAD_SORTS, type Lead, type LeadQuery } from '@/contracts/pipeline/leads';
import { matchesFilter } from '@/features/pipeline/offline/lead-filter';
import { compareLeads } from '@/features/pipeline/offline/lead-order';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner } from '../../support/fixtures';
import { leadsOf, minutesAgo, rowsOf } from './leads-fixture';

/** The browser filters and sorts what it keeps as the server does, so that a list reads the same offline. */
const portal = usePortal();
const LEADS: Partial<CreateLead>[] = [
  { companyName: 'Café Zoë', contactName: 'José Núñez', contactEmail: 'jose@zoe.example', estimatedValueCents: 5_000 },
  { companyName: 'Straße & Søn', contactName: 'Łukasz', contactPhone: '+44 20 7946 0000', tags: ['hot', 'vip'] },
  { companyName: '100 % Bio_Markt', contactName: 'Ann', description: 'secret words', estimatedValueCents: 5_001 },
  {
    companyName: 'Back\\slash',
    contactName: 'Bob',
    source: 'website',
    estimatedValueCents: 900,
    custom: { plan: 'gold', visited: true, note: 'Über Land', size: 4711 },
  },
  { companyName: 'écho', contactName: 'Eve', nextActionAt: minutesAgo(10).toISOString(), tags: ['hot'] },
  {
    companyName: 'Later',
    contactName: 'Zed',
    custom: { plan: 'gold', visited: false },
    nextActionAt: minutesAgo(-600).toISOString(),
  },
];
const FILTERS: Partial<LeadQuery>[] = [
  {},
  ...[
    'ZOE',
    'nunez cafe',
    'strasse',
    'son',
    'lukasz',
    '%',
    'o_m',
    'k\\s',
    'secret',
    '7946',
    'hot',
    '   ',
    'zoe.example',
    'land uber',
    'gold',
    '4711',
    'true',
  ].map((q) => ({ q })),
  { minValue: 5_000 },
  { maxValue: 5_000 },
  { minValue: 0 },
  { minValue: 1_000, maxValue: 5_000 },
  { source: 'website' },
  { stage: 'contacted' },
  { overdue: '1' },
  { tag: 'hot' },
  { tag: 'Hot' },
  { custom: 'plan:gold' },
  { custom: 'visited:true' },
  { custom: 'visited:false' },
  { custom: 'plan:gold,visited:false' },
  { custom: 'plan:silver' },
  { owner: 'none' },
  { trashed: '1' },
];

let leads: ReturnType<typeof leadsOf>;
let known: Lead[];
let colleague: string;

beforeAll(async () => {
  const partner = await makePartner(portal(), { features: ['lead-crm'] });
  colleague = (await makeMember(portal(), partner.partnerId, 'sales')).userId;
  leads = leadsOf(portal(), partner.actor);
  await rowsOf(
    portal(),
    `WITH f AS (INSERT INTO lead_fields (id, label, key, type) SELECT portal_uuidv7(), key, key, type::enum_lead_fields_type
                  FROM (VALUES ('plan', 'choice'), ('visited', 'checkbox'), ('note', 'text'), ('size', 'number')) AS v(key, type) RETURNING id, key)
     INSERT INTO lead_fields_options (id, _parent_id, _order, label, value) SELECT 'gold', id, 1, 'Gold', 'gold' FROM f WHERE key = 'plan'`,
  );
  const added: Lead[] = [];
  for (const [i, lead] of LEADS.entries()) added.push(await leads.add(lead, minutesAgo(90 - i)));
  await leads.move(String(added[3]?.id), { to: 'contacted' });
  await leads.win(String((await leads.add({ nextActionAt: minutesAgo(5).toISOString() })).id));
  await leads.update(String(added[1]?.id), { version: 1, ownerId: colleague });
  await leads.trash((await leads.add({ companyName: 'Gone' })).id);
  known = [...(await leads.list({ limit: 200 })).docs, ...(await leads.list({ trashed: '1' })).docs];
});

const names = (docs: readonly Lead[]) => docs.map(({ companyName }) => companyName);

describe('a filter means the same on the device and on the server', () => {
  it.each(FILTERS)('%j', async (filter) => {
    const served = (await leads.list({ ...filter, sort: 'companyName' })).docs;
    const shown = known.filter((lead) => matchesFilter(lead, filter)).sort(compareLeads('companyName'));
    expect(names(shown)).toEqual(names(served));
  });

  it('by owner', async () => {
    const served = (await leads.list({ owner: colleague })).docs;
    expect(names(served)).toEqual(['Straße & Søn']);
    expect(names(known.filter((lead) => matchesFilter(lead, { owner: colleague })))).toEqual(names(served));
  });
});

describe('an order means the same on the device and on the server', () => {
  it.each(LEAD_SORTS)('%s', async (sort) => {
    const served = (await leads.list({ sort })).docs;
    const shown = known.filter((lead) => lead.deletedAt === null).sort(compareLeads(sort));
    expect(shown.map(({ id }) => id)).toEqual(served.map(({ id }) => id));
  });
});
