import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let token: string;
let ids: { partner: string; definition: string; deal: string };

beforeAll(async () => {
  api = await createApi(portal());
  token = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
  const { partnerId } = await makePartner(portal());
  const tiers = await api.call('/api/tier-definitions?limit=1&depth=0', { token });
  ids = {
    partner: partnerId,
    definition: (tiers.body as { docs: { id: string }[] }).docs[0]?.id ?? '',
    deal: await makeClaimedDeal(portal(), partnerId, 10_000),
  };
});

describe('a value that staff send by REST is refused with its field', () => {
  it.each([
    ['a broken rate', 'tier-definitions', { baseRateBps: 2000.5 }, 'baseRateBps'],
    ['a rate below nothing', 'tier-definitions', { baseRateBps: -1 }, 'baseRateBps'],
    ['a rate above the whole', 'tier-definitions', { overrideRateBps: 10_001 }, 'overrideRateBps'],
    ['no rate where one is needed', 'tier-definitions', { baseRateBps: null }, 'baseRateBps'],
    ['a rate as text', 'tier-definitions', { baseRateBps: 'many' }, 'baseRateBps'],
    ['a broken count', 'tier-definitions', { dealsRequired: 1.5 }, 'dealsRequired'],
    ['a broken share', 'deal-splits', { shareBps: 0.5 }, 'shareBps'],
    ['a share of nothing', 'deal-splits', { shareBps: 0 }, 'shareBps'],
    ['a zone that is none', 'partners', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['an offset for a zone', 'partners', { timeZone: '+01:00' }, 'timeZone'],
    ['no zone', 'partners', { timeZone: '' }, 'timeZone'],
    ['an unknown currency', 'partners', { currency: 'XXX' }, 'currency'],
    ['a broken amount', 'globals', { payoutMinimumCents: 10.5 }, 'payoutMinimumCents'],
    ['a negative amount', 'globals', { payoutMinimumCents: -1 }, 'payoutMinimumCents'],
    ['no amount', 'globals', { payoutMinimumCents: null }, 'payoutMinimumCents'],
    ['an amount beyond all numbers', 'globals', { payoutMinimumCents: 1e300 }, 'payoutMinimumCents'],
    ['a zone of the programme that is none', 'globals', { timeZone: 'Nowhere' }, 'timeZone'],
    ['a cap above the whole', 'globals', { capBps: 10_001 }, 'capBps'],
    ['a broken hold period', 'globals', { holdDays: 1.5 }, 'holdDays'],
  ])('%s', async (_, slug, body, field) => {
    const other = await makePartner(portal());
    const [method, path, data] =
      slug === 'globals'
        ? (['POST', '/api/globals/programme-settings', body] as const)
        : slug === 'deal-splits'
          ? (['POST', '/api/deal-splits', { deal: ids.deal, partner: other.partnerId, ...body }] as const)
          : (['PATCH', `/api/${slug}/${slug === 'partners' ? ids.partner : ids.definition}`, body] as const);
    const answer = await api.call(path, { method, token, body: data });
    expect(answer.status, answer.text.slice(0, 300)).toBe(400);
    const [error] = (answer.body as { errors: { data?: { errors: { path: string }[] } }[] }).errors;
    expect(error?.data?.errors.map(({ path: at }) => at)).toEqual([field]);
  });

  it('and a good one is taken', async () => {
    const settings = { timeZone: 'Europe/Berlin', payoutMinimumCents: 7500, capBps: 5000 };
    expect((await api.call('/api/globals/programme-settings', { method: 'POST', token, body: settings })).status).toBe(
      200,
    );
    const partner = { timeZone: 'Asia/Kolkata' };
    expect((await api.call(`/api/partners/${ids.partner}`, { method: 'PATCH', token, body: partner })).status).toBe(
      200,
    );
    const tier = { baseRateBps: 2100, callsMin: null };
    expect(
      (await api.call(`/api/tier-definitions/${ids.definition}`, { method: 'PATCH', token, body: tier })).status,
    ).toBe(200);
  });
});
