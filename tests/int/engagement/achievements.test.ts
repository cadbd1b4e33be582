import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZAchievement } from '@/contracts/engagement/achievements';
import type { Criteria, Rule } from '@/contracts/engagement/criteria';
import type { Tier } from '@/contracts/tiers/tier';
import { evaluateAchievements, evaluateAllAchievements } from '@/server/engagement/evaluate-achievements';
import { listAchievements } from '@/server/engagement/list-achievements';
import { previewAchievement } from '@/server/engagement/preview-achievement';
import { deliverEvents } from '@/server/notifications/deliver-events';
import { reading } from '../../support/act';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makeMember, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';
import { type Desk, openDesk, underUseCase } from '../money/desk';
import { leadsOf } from '../pipeline/leads-fixture';
import { openProgramme, type Programme } from '../tiers/programme';

const DAY_MS = 86_400_000;
const portal = usePortal();
let desk: Desk;
let programme: Programme;
let partner: PartnerFixture;

beforeAll(async () => {
  desk = await openDesk(portal());
  programme = await openProgramme(portal());
});
beforeEach(async () => {
  await programme.rows(`UPDATE achievements SET active = false`);
  partner = await makePartner(portal());
});

const all = (...rules: Rule[]): Criteria => ({ match: 'all', rules });
/** An achievement as staff add it in the admin. @returns its key */
async function achievement(
  criteria: Criteria,
  extra: { minTier?: Tier; hidden?: boolean; active?: boolean } = {},
): Promise<string> {
  const key = `a_${randomUUID().replaceAll('-', '')}`;
  await portal().payload.create({
    collection: 'achievements',
    data: {
      key,
      title: `Title ${key}`,
      description: 'What it is for.',
      icon: 'award',
      minTier: 'starter',
      order: 0,
      criteria,
      ...extra,
    },
    req: await programme.req(),
    overrideAccess: false,
    depth: 0,
  });
  return key;
}
const evaluate = (who = partner) => evaluateAchievements(portal().payload, who.partnerId);
const list = async (who: Pick<PartnerFixture, 'actor'> = partner) =>
  (await listAchievements(await reading(portal(), who.actor))).docs;
const one = async (key: string, who?: Pick<PartnerFixture, 'actor'>) =>
  (await list(who)).find((each) => each.key === key);
const granted = async (who = partner) =>
  (
    await programme.rows<{ key: string }>(
      `SELECT a.key FROM achievement_grants g JOIN achievements a ON a.id = g.achievement_id WHERE g.partner_id = $1 ORDER BY 1`,
      [who.partnerId],
    )
  ).map(({ key }) => key);
/** Confirms a deal of this partner through the use case. */
async function sell(who = partner, cents = 100_000): Promise<string> {
  const id = await makeClaimedDeal(portal(), who.partnerId, cents);
  await desk.confirm(id);
  return id;
}
const waiting = async (name: string): Promise<{ partnerId?: string }[]> =>
  (
    await programme.rows<{ payload: { partnerId?: string } }>(
      `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
      [name],
    )
  ).map(({ payload }) => payload);
const waitsFor = async (who = partner) =>
  (await waiting('evaluate-achievements')).filter(({ partnerId }) => partnerId === who.partnerId).length;

describe('an achievement', () => {
  it('is granted with the deal that reaches it, and told once to every member', async () => {
    const key = await achievement(all({ metric: 'deals', atLeast: 2 }));
    const viewer = await makeMember(portal(), partner.partnerId, 'viewer');
    await sell();
    expect([await evaluate(), await granted()]).toEqual([0, []]);
    expect(await one(key)).toMatchObject({
      grantedAt: null,
      progress: { current: 1, target: 2, currency: null, until: null },
    });

    await sell();
    expect([await evaluate(), await granted()]).toEqual([1, [key]]);
    const mine = await one(key);
    expect(ZAchievement.parse(mine)).toMatchObject({ grantedAt: expect.any(String), progress: null, unlocksAt: null });

    const [event] = await programme.rows<{ id: string }>(
      `SELECT id FROM events WHERE type = 'achievement.granted' AND audience->>'partner' = $1`,
      [partner.partnerId],
    );
    const eventIds = [event?.id as string];
    expect(await deliverEvents(portal().payload, { eventIds })).toBe(2);
    expect(await deliverEvents(portal().payload, { eventIds }), 'again').toBe(0);
    const notices = await programme.rows(
      `SELECT kind, title, body, action_url AS url FROM notifications WHERE user_id = ANY ($1) AND kind = 'achievement'`,
      [[partner.userId, viewer.userId]],
    );
    expect(notices).toEqual(
      Array(2).fill({
        kind: 'achievement',
        title: `You reached an achievement: Title ${key}`,
        body: 'What it is for.',
        url: '/partner/tier-progression',
      }),
    );
  });

  it('is granted once by ten evaluations at one time, with one event', async () => {
    const keys = [
      await achievement(all({ metric: 'deals', atLeast: 1 })),
      await achievement(all({ metric: 'tier', atLeast: 'starter' })),
    ];
    await sell();
    const counts = await Promise.all(Array.from({ length: 10 }, () => evaluate()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await granted()).toEqual(keys.toSorted());
    expect((await programme.told(partner.partnerId, 'achievement.granted')).map(({ key }) => key).toSorted()).toEqual(
      keys.toSorted(),
    );
    expect([await evaluate(), await evaluate()], 'and not by later ones').toEqual([0, 0]);
  });

  it('stays when the deal is reversed, and cannot be taken out of the database', async () => {
    const key = await achievement(all({ metric: 'deals', atLeast: 1 }));
    const deal = await sell();
    await evaluate();
    await desk.cancel(deal);
    await evaluate();
    expect(await granted()).toEqual([key]);
    for (const damage of ['DELETE FROM achievement_grants', `UPDATE achievement_grants SET granted_at = now()`])
      await expect(underUseCase(programme.pool, 'grantAchievement', (query) => query(damage))).rejects.toThrow(
        'append-only',
      );
  });

  it('within a time of joining is for who was in time, by the minute, whenever it is looked at', async () => {
    const key = await achievement(all({ metric: 'deals', atLeast: 1, withinDays: 30 }));
    const joined = new Date(Date.now() - 100 * DAY_MS);
    const sold = async (after: number) => {
      const someone = await makePartner(portal(), { approvedAt: joined });
      await programme.rows(
        `INSERT INTO deals (id, title, status, partner_id, value_cents, refunded_cents, currency, claimed_at, confirmed_at)
         VALUES (portal_uuidv7(), 'Sold', 'confirmed', $1, 1000, 0, 'USD', $2, $2)`,
        [someone.partnerId, new Date(joined.getTime() + after)],
      );
      await evaluate(someone);
      return someone;
    };
    const inTime = await sold(30 * DAY_MS);
    const late = await sold(30 * DAY_MS + 60_000);
    expect([await granted(inTime), await granted(late)]).toEqual([[key], []]);
    expect((await one(key, late))?.progress).toEqual({
      current: 0,
      target: 1,
      currency: null,
      until: new Date(joined.getTime() + 30 * DAY_MS).toISOString(),
    });
  });

  it('counts value, leads, lessons, reviews, recruits and tiers, each of this partner alone', async () => {
    const rules: Rule[] = [
      { metric: 'revenue', atLeast: 150_000 },
      { metric: 'leads', atLeast: 2 },
      { metric: 'modules', atLeast: 1 },
      { metric: 'reviews', atLeast: 1 },
      { metric: 'recruits', atLeast: 1 },
      { metric: 'tier', atLeast: 'active' },
    ];
    const keys = await Promise.all(rules.map((rule) => achievement(all(rule))));
    const other = await makePartner(portal());
    const reached = async () => {
      await evaluate();
      const has = await granted();
      return rules.filter((_, i) => has.includes(keys[i] as string)).map(({ metric }) => metric);
    };
    const leads = leadsOf(portal(), partner.actor);
    await sell(partner, 100_000);
    await leads.add();
    await programme.review(other.partnerId, 5);
    await programme.complete(other, await programme.module([]));
    expect(await reached()).toEqual([]);
    expect((await one(keys[0] as string))?.progress).toMatchObject({
      current: 100_000,
      target: 150_000,
      currency: 'USD',
    });

    await sell(partner, 50_000);
    await leads.add();
    expect(await reached()).toEqual(['revenue', 'leads']);
    await programme.complete(partner, await programme.module([]));
    await programme.review(partner.partnerId, 4);
    await makePartner(portal(), { recruiterId: partner.partnerId });
    await programme.override(partner.partnerId, 'performer');
    expect(await reached()).toEqual(rules.map(({ metric }) => metric));
    expect(await granted(other)).toEqual([]);
  });

  it('is locked below its tier, without a progress, and granted when the tier is reached', async () => {
    const key = await achievement(all({ metric: 'deals', atLeast: 1 }), { minTier: 'performer' });
    await sell();
    expect(await evaluate()).toBe(0);
    expect(await one(key)).toMatchObject({ unlocksAt: 'performer', progress: null, grantedAt: null });
    await programme.override(partner.partnerId, 'performer');
    expect(await evaluate()).toBe(1);
    expect(await one(key)).toMatchObject({ unlocksAt: null, grantedAt: expect.any(String) });
  });

  it('that is hidden shows only to who has it; one switched off likewise, and is granted to nobody', async () => {
    const hidden = await achievement(all({ metric: 'deals', atLeast: 1 }), { hidden: true });
    const off = await achievement(all({ metric: 'deals', atLeast: 1 }), { active: false });
    expect((await list()).map(({ key }) => key)).toEqual([]);
    await sell();
    await evaluate();
    expect(await list()).toMatchObject([{ key: hidden, hidden: true }]);
    await programme.rows(`UPDATE achievements SET active = NOT active WHERE key = ANY ($1)`, [[hidden, off]]);
    expect((await list()).map(({ key }) => key).toSorted()).toEqual([hidden, off].toSorted());
  });

  it('is not granted to a partner who is suspended, but when it is back', async () => {
    const key = await achievement(all({ metric: 'tier', atLeast: 'starter' }));
    const suspended = await makePartner(portal(), { status: 'suspended' });
    expect(await evaluate(suspended)).toBe(0);
    await underUseCase(programme.pool, 'setPartnerStatus', (query) =>
      query(`UPDATE partners SET status = 'active' WHERE id = $1`, [suspended.partnerId]),
    );
    await evaluateAllAchievements(portal().payload);
    expect(await granted(suspended)).toEqual([key]);
  });

  it('is a line of the activity feed', async () => {
    const key = await achievement(all({ metric: 'tier', atLeast: 'starter' }));
    await evaluate();
    const { getDashboard } = await import('@/server/engagement/get-dashboard');
    const { activity } = await getDashboard(await reading(portal(), partner.actor), {});
    expect(activity).toMatchObject([
      { kind: 'achievement', text: `Achievement: Title ${key}`, href: '/partner/tier-progression' },
    ]);
  });
});

describe('who is looked at', () => {
  it('the partner of a deal, a lead, a review and a lesson: once, however often', async () => {
    await sell();
    expect(await waitsFor()).toBe(1);
    const leads = leadsOf(portal(), partner.actor);
    await leads.add();
    await leads.add();
    await programme.review(partner.partnerId, 5);
    await programme.complete(partner, await programme.module([]));
    await sell();
    expect(await waitsFor()).toBe(1);
  });

  it.each([
    ['a lead', async (who: PartnerFixture) => leadsOf(portal(), who.actor).add()],
    ['a review', async (who: PartnerFixture) => programme.review(who.partnerId, 5)],
    ['a lesson', async (who: PartnerFixture) => programme.complete(who, await programme.module([]))],
    ['a tier set by hand', async (who: PartnerFixture) => programme.override(who.partnerId, 'active')],
  ])('after %s alone', async (_, happen) => {
    expect(await waitsFor()).toBe(0);
    await happen(partner);
    expect(await waitsFor()).toBe(1);
  });

  it('the recruiter of a partner who is approved', async () => {
    const { setPartnerStatus } = await import('@/server/accounts/set-partner-status');
    const { withTransaction } = await import('@/server/db/transaction');
    const recruit = await makePartner(portal(), { status: 'applied', recruiterId: partner.partnerId });
    await underUseCase(programme.pool, 'setPartnerStatus', (query) =>
      query(`UPDATE partners SET approved_at = NULL, joined_at = NULL WHERE id = $1`, [recruit.partnerId]),
    );
    await withTransaction(await programme.req(), 'setPartnerStatus', (writer) =>
      setPartnerStatus(writer, { id: recruit.partnerId, status: 'approved' }),
    );
    expect(await waitsFor()).toBe(1);
  });

  it('everybody, after staff added one: who has reached it already gets it', async () => {
    await programme.rows(`DELETE FROM graphile_worker._private_jobs`);
    const reached = await makePartner(portal(), { tier: 'elite' });
    const key = await achievement(all({ metric: 'tier', atLeast: 'elite' }));
    expect(await waiting('evaluate-all-achievements')).toHaveLength(1);
    await evaluateAllAchievements(portal().payload);
    expect([await granted(reached), await granted()]).toEqual([[key], []]);
    expect(await evaluateAllAchievements(portal().payload), 'the same night again').toBe(0);
  });
});

describe('staff', () => {
  const dryRun = async (criteria: Criteria, minTier: Tier = 'starter', id?: string) => {
    const { actor } = await makeStaff(portal(), 'content');
    return previewAchievement(await reading(portal(), actor), { criteria, minTier, ...(id ? { id } : {}) });
  };

  it('see how many would get it: as many as the evaluation then grants', async () => {
    const someone = await makePartner(portal(), { tier: 'active', approvedAt: new Date(Date.now() - 10 * DAY_MS) });
    await sell(someone);
    await sell();
    await programme.review(partner.partnerId, 5);
    const cases: [Criteria, Tier][] = [
      [all({ metric: 'deals', atLeast: 1 }), 'starter'],
      [all({ metric: 'deals', atLeast: 1 }), 'active'],
      [all({ metric: 'deals', atLeast: 1, withinDays: 30 }), 'starter'],
      [all({ metric: 'revenue', atLeast: 100_000, withinDays: 30 }, { metric: 'tier', atLeast: 'active' }), 'starter'],
      [
        {
          match: 'any',
          rules: [
            { metric: 'reviews', atLeast: 1 },
            { metric: 'tier', atLeast: 'elite' },
          ],
        },
        'starter',
      ],
      [all({ metric: 'revenue', atLeast: 100_000 }, { metric: 'leads', atLeast: 1, withinDays: 5 }), 'starter'],
      [all({ metric: 'modules', atLeast: 1, withinDays: 90 }), 'starter'],
      [all({ metric: 'recruits', atLeast: 1, withinDays: 200 }), 'starter'],
      [all({ metric: 'reviews', atLeast: 1, withinDays: 90 }), 'starter'],
    ];
    for (const [criteria, minTier] of cases) {
      const before = await dryRun(criteria, minTier);
      const key = await achievement(criteria, { minTier });
      await evaluateAllAchievements(portal().payload);
      const [given] = await programme.rows<{ id: string; count: number }>(
        `SELECT a.id, count(g.id) AS count FROM achievements a LEFT JOIN achievement_grants g ON g.achievement_id = a.id WHERE a.key = $1 GROUP BY a.id`,
        [key],
      );
      expect({ said: before.partners, ...criteria }, minTier).toEqual({ said: given?.count, ...criteria });
      expect((await dryRun(criteria, minTier, given?.id)).partners, 'nobody is left').toBe(0);
    }
  });

  it('are told what is not sound in their criteria, by its place', async () => {
    const wrong = achievement({ match: 'all', rules: [{ metric: 'deals', atLeast: 0 }] });
    await expect(wrong).rejects.toMatchObject({
      data: { errors: [{ path: 'criteria', message: 'Not sound: rules[0].atLeast must be at least 1.' }] },
    });
    await expect(achievement(null as never)).rejects.toThrow('Criteria');
  });
});
