import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setClock } from '@/server/db/clock';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, type PartnerFixture } from '../../support/fixtures';
import { openDesk } from '../money/desk';
import { openProgramme, type Programme } from './programme';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const portal = usePortal();
let programme: Programme;

beforeAll(async () => {
  programme = await openProgramme(portal());
});
afterEach(() => rule(null));

/** Performer asks for so many deals in 30 days, with 7 days of grace. */
const rule = async (deals: number | null) =>
  programme.pool.query(
    `UPDATE tier_definitions SET retention_deals = $1::int, retention_days = CASE WHEN $1::int IS NULL THEN NULL ELSE 30 END, grace_days = 7 WHERE key = 'performer'`,
    [deals],
  );

async function nightAt(at: Date): Promise<void> {
  const { evaluateNightly } = await import('@/server/tiers/evaluate-nightly');
  setClock(at);
  try {
    await evaluateNightly(portal().payload);
  } finally {
    setClock(null);
  }
}
async function confirmAt(partner: PartnerFixture, at: Date): Promise<string> {
  const desk = await openDesk(portal(), at);
  const deal = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
  await desk.confirm(deal);
  return deal;
}
const performer = () => makePartner(portal(), { tier: 'performer', dealsCount: 12, approvedAt: inDays(-20) });
const tierOf = async ({ partnerId }: PartnerFixture) => (await programme.tierOf(partnerId))?.tier;

describe('a tier that asks for deals to be kept', () => {
  it('ends by the grace after its period, one step down, with history, event and warning before', async () => {
    await rule(2);
    const partner = await performer();
    await confirmAt(partner, new Date());
    expect((await programme.status(partner)).keep).toMatchObject({
      until: expect.stringContaining(inDays(17).toISOString().slice(0, 10)),
      missing: 1,
      atRisk: false,
    });

    await nightAt(inDays(11));
    expect(await tierOf(partner)).toBe('performer');
    expect(await programme.told(partner.partnerId, 'tier.at-risk')).toMatchObject([{ tier: 'performer', missing: 1 }]);
    await nightAt(inDays(17.9));
    expect(await tierOf(partner)).toBe('performer');
    await nightAt(inDays(18));
    expect(await tierOf(partner)).toBe('active');
    expect((await programme.history(partner.partnerId)).at(-1)).toBe('demoted performer>active 13>13 retention');
    expect((await programme.told(partner.partnerId, 'tier.changed')).at(-1)).toEqual({
      from: 'performer',
      to: 'active',
      cause: 'retention',
    });
    // All-time deals do not give it back the next day; the deals that keep it do.
    await nightAt(inDays(60));
    expect(await tierOf(partner)).toBe('active');
  });

  it('is kept by the deals that were missing', async () => {
    await rule(1);
    const partner = await performer();
    await nightAt(inDays(11));
    await confirmAt(partner, inDays(12));
    await nightAt(inDays(30));
    expect(await tierOf(partner)).toBe('performer');
    expect(
      await programme.rows(`SELECT retention_lapsed_at AS at, demoted_from AS "from" FROM partners WHERE id = $1`, [
        partner.partnerId,
      ]),
    ).toEqual([{ at: null, from: null }]);
  });

  it('sees a deal that is taken back at once, and gives the whole grace from then', async () => {
    await rule(1);
    const partner = await makePartner(portal(), { tier: 'performer', dealsCount: 12, approvedAt: inDays(-90) });
    const deal = await confirmAt(partner, inDays(-1));
    const desk = await openDesk(portal());
    await desk.cancel(deal);
    expect(await tierOf(partner)).toBe('performer');
    expect((await programme.status(partner)).keep).toMatchObject({ atRisk: true, missing: 1 });
    await nightAt(inDays(7.1));
    expect(await tierOf(partner)).toBe('active');
  });

  it('leaves a tier set by hand alone, and takes the earned one beside it', async () => {
    await rule(1);
    const partner = await performer();
    await programme.override(partner.partnerId, 'elite', inDays(100));
    await nightAt(inDays(11));
    await nightAt(inDays(19));
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'elite', earned: 'active' });
    expect((await programme.history(partner.partnerId)).at(-1)).toBe('earned performer>active 12>12 retention');
    expect((await programme.status(partner)).keep).toBeNull();
  });

  it('is off by default', async () => {
    const partner = await makePartner(portal(), { tier: 'performer', dealsCount: 12, approvedAt: inDays(-900) });
    await nightAt(inDays(400));
    expect(await tierOf(partner)).toBe('performer');
    expect((await programme.status(partner)).keep).toBeNull();
  });
});

describe('a tier that is switched off', () => {
  it('keeps what it unlocks for who holds it, and nobody is promoted into it', async () => {
    const holder = await makePartner(portal(), { tier: 'active', dealsCount: 4 });
    const signedIn = await programme.signedIn(holder);
    const climber = await makePartner(portal(), { dealsCount: 5 });
    await programme.pool.query(`UPDATE tier_definitions SET active = false WHERE key = 'active'`);
    try {
      expect(await signedIn()).toMatchObject({ tier: 'active', features: expect.arrayContaining(['lead-crm']) });
      await programme.evaluate(climber.partnerId);
      expect(await tierOf(climber)).toBe('starter');
    } finally {
      await programme.pool.query(`UPDATE tier_definitions SET active = true WHERE key = 'active'`);
    }
  });
});
