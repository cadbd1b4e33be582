import { beforeAll, describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makeMember, makePartner } from '../../support/fixtures';
import { openPlanDesk, type PlanDesk } from './plan-desk';

const portal = usePortal();
const now = new Date('2026-11-21T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
let desk: PlanDesk;

beforeAll(async () => {
  desk = await openPlanDesk(portal(), now);
});

const TERMS = { termsText: 'You sell, we pay.', termsVersion: '2027-01', noticeText: 'We pay more for first deals.' };
/** Basis points of Starter, with the version that commissions name. */
const starter = async () =>
  (
    await desk.rows<{ rate: number; version: number }>(
      `SELECT base_rate_bps AS rate, version FROM tier_definitions WHERE key = 'starter'`,
    )
  )[0];
async function replayed(tiers: { tier: string; [field: string]: unknown }[], data: Record<string, unknown> = {}) {
  const id = await desk.make(tiers, data);
  await desk.replay(id);
  return id;
}
const notices = (userId: string) =>
  desk.rows<{ title: string; body: string }>(
    `SELECT title, body FROM notifications WHERE user_id = $1 AND event LIKE 'plan:%' ORDER BY created_at`,
    [userId],
  );

describe('scheduling a plan', () => {
  it('asks for a replay of the plan as it stands', async () => {
    const id = await desk.make([{ tier: 'starter', baseRateBps: 2300 }]);
    await expect(desk.schedule(id, inDays(40))).rejects.toMatchObject({ code: 'illegal_transition' });
    await desk.replay(id);
    const edit = async () =>
      portal().payload.update({
        collection: 'plan-drafts',
        id,
        data: { tiers: [{ tier: 'starter', baseRateBps: 2400 }] },
        req: await desk.req(),
        overrideAccess: false,
      });
    await edit();
    await expect(desk.schedule(id, inDays(40))).rejects.toMatchObject({ code: 'illegal_transition' });
  });

  it('asks for the notice that the programme gives, and for a version of new terms', async () => {
    const id = await replayed([{ tier: 'starter', baseRateBps: 2300 }]);
    await expect(desk.schedule(id, inDays(29))).rejects.toMatchObject({
      code: 'invalid',
      fields: { from: 'must be at least 30 days ahead' },
    });
    const unnamed = await replayed([{ tier: 'starter', baseRateBps: 2300 }], { termsText: 'New terms' });
    await expect(desk.schedule(unnamed, inDays(40))).rejects.toMatchObject({
      code: 'invalid',
      fields: { termsVersion: expect.any(String) },
    });
  });

  it('tells every member once: from when, and what changes for the own tier', async () => {
    const one = await makePartner(portal(), { tier: 'starter' });
    const viewer = await makeMember(portal(), one.partnerId, 'viewer');
    const other = await makePartner(portal(), { tier: 'elite' });
    const id = await replayed(
      [
        { tier: 'starter', baseRateBps: 2350 },
        { tier: 'active', dealsRequired: 2 },
      ],
      TERMS,
    );
    await desk.schedule(id, inDays(40));
    expect(await desk.tell(id)).toBeGreaterThanOrEqual(3);
    expect(await desk.tell(id)).toBe(0);
    expect(await notices(one.userId)).toEqual([
      {
        title: 'New rules of the programme from December 31, 2026',
        body: 'We pay more for first deals. For Starter: own deals 23.5 % (20 % now). To reach Active: confirmed deals 2 (3 now). What you have earned keeps its terms. Please read and accept the new terms on your dashboard.',
      },
    ]);
    expect(await notices(viewer.userId)).toHaveLength(1);
    expect((await notices(other.userId))[0]?.body).toContain('Nothing changes for Elite.');

    const late = await makePartner(portal());
    await desk.withdraw(id);
    await desk.tell(id, true);
    expect((await notices(one.userId))[1]?.title).toBe('The new rules announced for December 31, 2026 are withdrawn');
    // Who was never told of it is not told that it is gone.
    expect(await notices(late.userId)).toEqual([]);
    desk.clock.now = inDays(41);
    expect(await desk.enact()).toBe(0);
    desk.clock.now = now;
  });

  it('closes the plan: it changes no more', async () => {
    const id = await replayed([{ tier: 'elite', baseRateBps: 3050 }]);
    await desk.schedule(id, inDays(400));
    const edit = async () =>
      portal().payload.update({
        collection: 'plan-drafts',
        id,
        data: { capBps: 100 },
        req: await desk.req(),
        overrideAccess: false,
      });
    await expect(edit()).rejects.toMatchObject({ code: 'conflict' });
    await desk.withdraw(id);
  });
});

describe('a plan whose time has come', () => {
  it('changes the definitions once, by the road of a staff edit, and what was earned keeps its terms', async () => {
    const partner = await makePartner(portal(), { tier: 'starter' });
    const old = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    await desk.confirm(old);
    const before = await starter();
    const id = await replayed([{ tier: 'starter', baseRateBps: 2350 }], { capBps: 4500 });
    await desk.schedule(id, inDays(31));

    desk.clock.now = inDays(30);
    expect(await desk.enact()).toBe(0);
    expect(await starter()).toEqual(before);

    desk.clock.now = inDays(31);
    // Two nodes, and a job that runs again.
    const counts = await Promise.all([desk.enact(), desk.enact()]);
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(await desk.enact()).toBe(0);
    expect(await starter()).toEqual({ rate: 2350, version: (before?.version ?? 0) + 1 });
    expect(await desk.rows('SELECT cap_bps AS cap FROM programme_settings')).toEqual([{ cap: 4500 }]);
    expect(await desk.rows('SELECT status, enacted_at AS at FROM plan_drafts WHERE id = $1', [id])).toEqual([
      { status: 'in-force', at: inDays(31) },
    ]);
    expect(
      await desk.rows(
        `SELECT actor, detail FROM audit_log WHERE action = 'tier-definitions.update' AND detail->'after' ? 'baseRateBps'`,
      ),
    ).toEqual([
      { actor: 'system:enact-plan', detail: { before: { baseRateBps: 2000 }, after: { baseRateBps: 2350 } } },
    ]);
    expect(
      await desk.rows(`SELECT 1 FROM graphile_worker.jobs WHERE key = 'evaluate-all-tiers'`),
      'everybody is evaluated',
    ).toHaveLength(1);

    const young = await makeClaimedDeal(portal(), partner.partnerId, 100_000);
    await desk.confirm(young);
    expect(await desk.lines(young)).toEqual(['base pending 23500 USD']);
    expect(await desk.lines(old)).toEqual(['base pending 20000 USD']);
    await desk.refund(old, 50_000);
    expect(await desk.lines(old)).toEqual(['base pending 20000 USD', 'base pending -10000 USD']);
    await desk.correct(old, 120_000);
    expect((await desk.lines(old))[2]).toBe('base pending 4000 USD');
    expect(await desk.verify()).toMatchObject({ problems: [] });
    desk.clock.now = now;
  });

  it('changes nothing of the definitions when a part of it fails', async () => {
    const id = await replayed([
      { tier: 'active', baseRateBps: 2250 },
      { tier: 'elite', baseRateBps: 3300 },
    ]);
    await desk.schedule(id, inDays(31));
    desk.clock.now = inDays(32);
    await desk.rows(`UPDATE tier_definitions SET retention_deals = 0.5, retention_days = NULL WHERE key = 'elite'`);
    await expect(desk.enact()).rejects.toThrow();
    const rates = () =>
      desk.rows(`SELECT base_rate_bps AS rate FROM tier_definitions WHERE key IN ('active', 'elite') ORDER BY 1`);
    expect(await rates()).toEqual([{ rate: 2200 }, { rate: 3000 }]);
    await desk.rows(`UPDATE tier_definitions SET retention_deals = NULL WHERE key = 'elite'`);
    expect(await desk.enact()).toBe(1);
    expect(await rates()).toEqual([{ rate: 2250 }, { rate: 3300 }]);
    desk.clock.now = now;
  });
});

describe('new terms', () => {
  it('are read by every member and accepted by the owner, once, as they were shown', async () => {
    const { acceptTerms, getTerms } = await import('@/server/accounts/terms');
    const { writing, reading } = await import('../../support/act');
    const partner = await makePartner(portal());
    const id = await replayed([{ tier: 'performer', baseRateBps: 2600 }], TERMS);
    await desk.schedule(id, inDays(500));
    const read = async () => (await getTerms(await reading(portal(), partner.actor))).terms;
    expect(await read()).toEqual({
      id,
      version: '2027-01',
      notice: TERMS.noticeText,
      text: TERMS.termsText,
      from: inDays(500).toISOString(),
      accepted: null,
    });
    const accept = (version: string, at: Date) =>
      writing(portal(), partner.actor, 'acceptTerms', (writer) => acceptTerms(writer, { id, version }), at);
    await expect(accept('2026-01', now)).rejects.toMatchObject({ code: 'conflict' });
    await accept('2027-01', inDays(1));
    await accept('2027-01', inDays(2));
    expect((await read())?.accepted).toEqual({ at: inDays(1).toISOString(), by: expect.stringContaining('Member') });
    await expect(desk.rows('UPDATE terms_acceptances SET version = $1', ['x'])).rejects.toThrow(/append-only/);
    await desk.withdraw(id);
    expect(await read()).toBeNull();
    await desk.rows('DELETE FROM memberships WHERE user_id = $1', [partner.userId]);
    await desk.rows('DELETE FROM partner_users WHERE id = $1', [partner.userId]);
    expect(await desk.rows('SELECT user_id, version FROM terms_acceptances WHERE plan_id = $1', [id])).toEqual([
      { user_id: null, version: '2027-01' },
    ]);
  });
});
