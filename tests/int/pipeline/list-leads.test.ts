import { describe, expect, it } from 'vitest';
import { LEAD_SORTS, type LeadQuery, type LeadSummaryQuery } from '@/contracts/pipeline/leads';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { daysAgo, leadsOf, minutesAgo, rowsOf } from './leads-fixture';

const portal = usePortal();
const VALUES = [null, 100_000, 300_000, 300_000, null, 50_000, 700_000];

async function partnerWithLeads() {
  const partner = await makePartner(portal(), { features: ['lead-crm'] });
  const leads = leadsOf(portal(), partner.actor);
  for (const [i, estimatedValueCents] of VALUES.entries()) {
    await leads.add(
      {
        companyName: `${'éeÉz'[i % 4]}-corp ${i % 3}`,
        estimatedValueCents,
        nextActionAt: i % 3 === 0 ? null : daysAgo(i - 3).toISOString(),
      },
      minutesAgo(100 - i),
    );
  }
  return { ...partner, leads };
}

async function walk(leads: ReturnType<typeof leadsOf>, query: Partial<LeadQuery>, between?: () => Promise<unknown>) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await leads.list({ ...query, ...(cursor ? { cursor } : {}) });
    ids.push(...answer.docs.map(({ id }) => id));
    cursor = answer.nextCursor ?? undefined;
    expect(answer.hasNextPage).toBe(cursor !== undefined);
    if (cursor) await between?.();
  } while (cursor);
  return ids;
}

describe('the list of leads', () => {
  it.each(LEAD_SORTS)('by %s comes page by page as it comes whole', async (sort) => {
    const { leads } = await partnerWithLeads();
    const whole = await leads.list({ sort, limit: 200 });
    expect(whole.docs).toHaveLength(VALUES.length);
    expect(await walk(leads, { sort, limit: 2 })).toEqual(whole.docs.map(({ id }) => id));
  });

  it('puts what has no value or no next action last', async () => {
    const { leads } = await partnerWithLeads();
    expect((await leads.list({ sort: '-value' })).docs.map((lead) => lead.estimatedValueCents)).toEqual([
      700_000,
      300_000,
      300_000,
      100_000,
      50_000,
      null,
      null,
    ]);
    const due = (await leads.list({ sort: 'nextActionAt' })).docs.map((lead) => lead.nextActionAt);
    expect(due.slice(4)).toEqual([null, null, null]);
    expect(due.slice(0, 4)).toEqual(due.slice(0, 4).toSorted());
  });

  it.each(LEAD_SORTS)('by %s neither repeats nor skips while others are added', async (sort) => {
    const { leads } = await partnerWithLeads();
    const before = (await leads.list({ sort, limit: 200 })).docs.map(({ id }) => id);
    const seen = await walk(leads, { sort, limit: 2 }, () =>
      leads.add({ companyName: 'e-corp 1', estimatedValueCents: 300_000 }),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  });

  it('refuses a cursor of another order, a forged one and nonsense', async () => {
    const { leads } = await partnerWithLeads();
    const { nextCursor } = await leads.list({ sort: '-value', limit: 2 });
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const id = '01938d4e-0000-7000-8000-000000000001';
    const cursors = [
      nextCursor ?? '',
      'nonsense',
      forged(['-updatedAt', '2026-99-99T00:00:00.000Z', id]),
      forged(['-updatedAt', 7, id]),
      forged(['-updatedAt', '2026-01-01T00:00:00.000Z', "' OR 1=1"]),
      forged({}),
    ];
    for (const cursor of cursors) {
      await expect(leads.list({ sort: '-updatedAt', cursor })).rejects.toMatchObject({
        code: 'invalid',
        fields: { cursor: expect.any(String) },
      });
    }
  });

  it('counts when asked, under the same filters', async () => {
    const { leads } = await partnerWithLeads();
    expect((await leads.list({ limit: 2 })).totalDocs).toBeUndefined();
    expect((await leads.list({ limit: 2, count: '1' })).totalDocs).toBe(7);
    expect((await leads.list({ limit: 2, count: '1', minValue: 300_000 })).totalDocs).toBe(3);
  });

  it('is filtered by stage, source, value, change and what is overdue', async () => {
    const { leads } = await partnerWithLeads();
    const web = await leads.add({ source: 'website', companyName: 'Web' });
    await leads.move(web.id, { to: 'contacted' });
    const only = async (query: Partial<LeadQuery>) =>
      (await leads.list(query)).docs.map(({ companyName }) => companyName);
    expect(await only({ stage: 'contacted' })).toEqual(['Web']);
    expect(await only({ source: 'website' })).toEqual(['Web']);
    expect(await only({ updatedAfter: minutesAgo(50).toISOString() })).toEqual(['Web']);
    expect(
      (await leads.list({ minValue: 100_000, maxValue: 300_000 })).docs.map((lead) => lead.estimatedValueCents),
    ).toEqual([300_000, 300_000, 100_000]);
    const overdue = (await leads.list({ overdue: '1' })).docs;
    expect(overdue).toHaveLength(2);
    await leads.win(String(overdue[0]?.id));
    expect((await leads.list({ overdue: '1' })).docs).toHaveLength(1);
  });

  it('never holds another partner’s', async () => {
    const [own, other] = [await partnerWithLeads(), await partnerWithLeads()];
    const theirs = new Set((await other.leads.list()).docs.map(({ id }) => id));
    for (const query of [{}, { q: 'corp', count: '1' as const }, { trashed: '1' as const }]) {
      expect((await own.leads.list(query)).docs.filter(({ id }) => theirs.has(id))).toEqual([]);
    }
    expect((await own.leads.list({ q: 'corp', count: '1' })).totalDocs).toBe(7);
  });
});

describe('searching leads', () => {
  it('finds words anywhere in company, contact and mail, without case and accents', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    await leads.add({ companyName: 'Café Zoë', contactName: 'José Núñez', contactEmail: 'jose@zoe.example' });
    await leads.add({ companyName: '100 % Bio_Markt', contactName: 'Ann' });
    await leads.add({ companyName: 'Back\\slash', contactName: 'Bob' });
    const found = async (q: string) =>
      (await leads.list({ q, sort: 'companyName' })).docs.map(({ companyName }) => companyName);
    expect(await found('ZOE')).toEqual(['Café Zoë']);
    expect(await found('nunez cafe')).toEqual(['Café Zoë']);
    expect(await found('zoe.example')).toEqual(['Café Zoë']);
    expect(await found('zoe markt')).toEqual([]);
    expect(await found('%')).toEqual(['100 % Bio_Markt']);
    expect(await found('％')).toEqual(['100 % Bio_Markt']);
    expect(await found('o_m')).toEqual(['100 % Bio_Markt']);
    expect(await found('k\\s')).toEqual(['Back\\slash']);
    expect(await found("'; DROP TABLE leads; --")).toEqual([]);
    expect(await found('   ')).toHaveLength(3);
  });

  it('uses the trigram index where many leads are searched', async () => {
    const { partnerId } = await makePartner(portal());
    await rowsOf(
      portal(),
      `INSERT INTO leads (partner_id, company_name, contact_name, currency, source, stage) SELECT $1, 'Company ' || md5(i::text), 'Contact ' || i, 'USD', 'other', 'new' FROM generate_series(1, 20000) i`,
      [partnerId],
    );
    await rowsOf(portal(), 'ANALYZE leads');
    const plan = await rowsOf<{ 'QUERY PLAN': string }>(
      portal(),
      `EXPLAIN SELECT l.id FROM leads l WHERE l.partner_id = '${partnerId}' AND l.deleted_at IS NULL
          AND portal_fold(l.company_name || ' ' || l.contact_name || ' ' || coalesce(l.contact_email, '') || ' ' || portal_words(l.custom)) LIKE portal_like('7f39f8317fbdb1988ef4')`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('leads_search');
  });
});

describe('the orders of the list', () => {
  it.each([
    ['-updatedAt', 'leads_page'],
    ['-createdAt', 'leads_created'],
    ['-value', 'leads_value_page'],
    ['nextActionAt', 'leads_due'],
    ['companyName', 'leads_name'],
    ['value', 'leads_value_page'],
    ['stageEnteredAt', 'leads_stage_age'],
    ['-score', 'leads_score'],
  ] as const)('%s is read from its index', async (sort, index) => {
    const by = {
      '-updatedAt': 'l.updated_at DESC',
      '-createdAt': 'l.created_at DESC',
      '-value': 'coalesce(l.estimated_value_cents, 0) DESC',
      nextActionAt: `coalesce(l.next_action_at, 'infinity')`,
      companyName: 'portal_fold(l.company_name)',
      value: 'coalesce(l.estimated_value_cents, 0)',
      stageEnteredAt: 'coalesce(l.stage_entered_at, l.created_at)',
      '-score': 'coalesce(l.score, -1) DESC',
    }[sort];
    const { partnerId } = await makePartner(portal());
    await rowsOf(
      portal(),
      `INSERT INTO leads (partner_id, company_name, contact_name, currency, source, stage, updated_at) SELECT $1, 'C ' || i, 'N', 'USD', 'other', 'new', now() - i * interval '1 minute' FROM generate_series(1, 3000) i`,
      [partnerId],
    );
    await rowsOf(portal(), 'ANALYZE leads');
    const plan = await rowsOf<{ 'QUERY PLAN': string }>(
      portal(),
      `EXPLAIN SELECT l.id FROM leads l WHERE l.partner_id = '${partnerId}' AND l.deleted_at IS NULL ORDER BY ${by}, l.id ${by.endsWith('DESC') ? 'DESC' : ''} LIMIT 26`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(new RegExp(`Index.* ${index} on leads`));
  });
});

describe('the summary', () => {
  it('counts and sums by stage and currency, without the trash', async () => {
    const { actor } = await partnerWithLeads();
    const leads = leadsOf(portal(), { ...actor, features: [] });
    await leads.add({ currency: 'EUR', estimatedValueCents: 5 });
    const gone = await leads.add();
    await leads.trash(gone.id);
    const { stages, trashed } = await leads.summary();
    expect(trashed).toBe(1);
    expect(stages.map(({ stage }) => stage)).toEqual(['new', 'contacted', 'qualified', 'proposal', 'won', 'lost']);
    expect(stages[0]).toEqual({
      stage: 'new',
      count: 8,
      values: [
        { amountCents: 5, currency: 'EUR' },
        { amountCents: 1_450_000, currency: 'USD' },
      ],
      weighted: null,
    });
    expect(stages[1]).toEqual({ stage: 'contacted', count: 0, values: [], weighted: null });
  });

  it('follows the filter of the page, and weighs for the tiers that have the CRM', async () => {
    const partner = await makePartner(portal(), { features: ['lead-crm'] });
    const leads = leadsOf(portal(), partner.actor);
    await leads.add({ estimatedValueCents: 100_000, source: 'website', tags: ['hot'] });
    const sent = await leads.add({ estimatedValueCents: 50_005, source: 'website' });
    await leads.move(sent.id, { to: 'proposal' });
    await leads.add({ estimatedValueCents: 999_900, source: 'call' });
    const only = async (query: LeadSummaryQuery) =>
      (await leads.summary(query)).stages.filter(({ count }) => count > 0).map(({ stage, count }) => [stage, count]);
    expect(await only({ source: 'website' })).toEqual([
      ['new', 1],
      ['proposal', 1],
    ]);
    expect(await only({ tag: 'hot' })).toEqual([['new', 1]]);
    expect(await only({ owner: 'none' })).toEqual([]);
    expect(await only({ owner: partner.userId, minValue: 900_000 })).toEqual([['new', 1]]);
    const { stages } = await leads.summary({ source: 'website' });
    expect(stages.flatMap(({ weighted }) => weighted ?? [])).toEqual([
      { amountCents: 10_000, currency: 'USD' },
      { amountCents: 30_003, currency: 'USD' },
    ]);
  });
});
