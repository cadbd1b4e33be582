import { beforeAll, describe, expect, it } from 'vitest';
import { ZTierStatus } from '@/contracts/tiers/tier-status';
import { setClock } from '@/server/db/clock';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk } from '../money/desk';
import { openProgramme, type Programme } from './programme';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const portal = usePortal();
let programme: Programme;
let basics: string;

beforeAll(async () => {
  programme = await openProgramme(portal());
  basics = await programme.module(['active']);
});

/** The nightly run as of another day. */
async function nightAt(at: Date): Promise<void> {
  const { evaluateNightly } = await import('@/server/tiers/evaluate-nightly');
  setClock(at);
  try {
    await evaluateNightly(portal().payload);
  } finally {
    setClock(null);
  }
}

describe('a tier set by hand', () => {
  it('holds at once, with its reason and actor in the history, and what it unlocks', async () => {
    const partner = await makePartner(portal());
    const actor = await programme.signedIn(partner);
    const status = await programme.override(partner.partnerId, 'elite', inDays(7));

    expect(ZTierStatus.parse(status)).toMatchObject({
      tier: 'elite',
      nextTier: null,
      override: { tier: 'elite', earnedTier: 'starter' },
    });
    expect(await actor()).toMatchObject({ tier: 'elite', features: expect.arrayContaining(['instant-payout']) });
    const [event] = await programme.rows(`SELECT type, actor, reason FROM tier_events WHERE partner_id = $1`, [
      partner.partnerId,
    ]);
    expect(event).toEqual({ type: 'override', actor: programme.actor.email, reason: 'By hand' });
    expect(await programme.told(partner.partnerId, 'tier.changed')).toEqual([
      { from: 'starter', to: 'elite', cause: 'override' },
    ]);
  });

  it('is not undone by the engine, which keeps the earned tier beside it', async () => {
    const partner = await makePartner(portal(), { dealsCount: 3 });
    await programme.override(partner.partnerId, 'performer', inDays(7));
    await programme.complete(partner, basics);
    await programme.evaluate(partner.partnerId);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'performer', earned: 'active' });
    await nightAt(inDays(6));
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'performer', earned: 'active' });
  });

  it('falls back to the earned tier when it expires, by a job at that moment', async () => {
    const partner = await makePartner(portal(), { dealsCount: 3 });
    const until = inDays(7);
    await programme.override(partner.partnerId, 'elite', until);
    await programme.complete(partner, basics);
    const jobs = await programme.rows<{ at: Date }>(
      `SELECT run_at AS at FROM graphile_worker.jobs WHERE task_identifier = 'evaluate-nightly' AND key = 'override-expires:' || $1`,
      [partner.partnerId],
    );
    expect(jobs.map(({ at }) => at.getTime())).toEqual([until.getTime()]);

    await nightAt(until);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'active', earned: 'active' });
    expect(await programme.history(partner.partnerId)).toEqual([
      'override starter>elite 3>3 override',
      'earned starter>active 3>3 training-progress',
      'override-expired elite>active 3>3 override-expired',
    ]);
    expect((await programme.told(partner.partnerId, 'tier.changed')).at(-1)).toMatchObject({
      from: 'elite',
      to: 'active',
    });
    expect((await programme.status(partner)).override).toBeNull();
  });

  it('ends in whatever evaluates the partner first once it has expired', async () => {
    const partner = await makePartner(portal(), { dealsCount: 5 });
    await programme.override(partner.partnerId, 'performer', inDays(1));
    const later = await openDesk(portal(), inDays(2));
    await later.confirm(await makeClaimedDeal(portal(), partner.partnerId, 100_000));
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'starter', deals: 6 });
    expect(
      await programme.rows(`SELECT rate_bps AS rate, tier FROM commissions WHERE partner_id = $1`, [partner.partnerId]),
    ).toEqual([{ rate: 2000, tier: 'starter' }]);
    expect((await programme.history(partner.partnerId)).at(-1)).toBe(
      'override-expired performer>starter 5>6 override-expired',
    );
  });

  it('without an end holds, also a lower one', async () => {
    const partner = await makePartner(portal(), { tier: 'active', dealsCount: 5 });
    await programme.complete(partner, basics);
    await programme.override(partner.partnerId, 'starter');
    await nightAt(inDays(400));
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'starter', earned: 'active' });
  });

  it('counts days for the earned tier from the last change, so that no step is reached with the one before', async () => {
    const partner = await makePartner(portal(), { dealsCount: 40 });
    await programme.override(partner.partnerId, 'elite', inDays(100));
    await programme.review(partner.partnerId, 5);
    for (let n = 0; n < 4; n++) await programme.call(partner.partnerId);
    await programme.complete(partner, basics);
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ earned: 'active' });
    await nightAt(inDays(31));
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ earned: 'performer' });
    await nightAt(inDays(32));
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'elite', earned: 'performer' });
  });

  it('unlocks nothing from the moment it expires, before any job has come by', async () => {
    const partner = await makePartner(portal());
    const actor = await programme.signedIn(partner);
    await programme.override(partner.partnerId, 'elite', inDays(1));
    programme.clock.now = inDays(1.01);
    try {
      expect(await actor()).toMatchObject({ tier: 'starter', features: [] });
      expect(await programme.status(partner)).toMatchObject({ tier: 'starter', nextTier: 'active', override: null });
    } finally {
      programme.clock.now = new Date();
    }
  });

  it('does not wind back the clock of the earned tier', async () => {
    const partner = await makePartner(portal(), { tier: 'active', dealsCount: 12, approvedAt: inDays(-29.5) });
    await programme.override(partner.partnerId, 'elite', inDays(3));
    await programme.review(partner.partnerId, 5);
    for (let n = 0; n < 2; n++) await programme.call(partner.partnerId);
    await nightAt(inDays(1));
    expect(await programme.tierOf(partner.partnerId)).toMatchObject({ tier: 'elite', earned: 'performer' });
  });

  it('has the steps of the earned tier beside it in the history', async () => {
    const partner = await makePartner(portal(), { dealsCount: 3 });
    await programme.override(partner.partnerId, 'elite', inDays(7));
    await programme.complete(partner, basics);
    expect((await programme.history(partner.partnerId)).at(-1)).toBe('earned starter>active 3>3 training-progress');
  });

  it('is ended by staff before its time, with their reason', async () => {
    const { endOverride } = await import('@/server/tiers/end-override');
    const { withTransaction } = await import('@/server/db/transaction');
    const partner = await makePartner(portal(), { tier: 'active', dealsCount: 4 });
    const end = async () =>
      withTransaction(await programme.req(), 'expireOverride', (writer) =>
        endOverride(writer, { id: partner.partnerId, reason: 'Trial is over' }),
      );
    await expect(end()).rejects.toMatchObject({ code: 'conflict' });
    await programme.override(partner.partnerId, 'elite');
    expect(await end()).toMatchObject({ tier: 'active', override: null });
    expect((await programme.status(partner)).events[0]).toMatchObject({
      type: 'override-expired',
      from: 'elite',
      to: 'active',
      cause: 'override-ended',
      reason: 'Trial is over',
    });
  });

  it('needs an end that lies ahead and a partner that exists', async () => {
    const partner = await makePartner(portal());
    await expect(programme.override(partner.partnerId, 'elite', inDays(-1))).rejects.toMatchObject({
      code: 'invalid',
      fields: { until: expect.any(String) },
    });
    await expect(programme.override(partner.userId, 'elite')).rejects.toMatchObject({ code: 'not_found' });
    expect(await programme.history(partner.partnerId)).toEqual([]);
  });
});
