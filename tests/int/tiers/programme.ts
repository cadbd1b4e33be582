import { randomUUID } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { EventData, EventType } from '@/contracts/events';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import type { Portal } from '../../support/boot';
import { makeStaff, type PartnerFixture } from '../../support/fixtures';

/** What staff do to a partner's standing, through Payload as the admin does it, so that every hook runs. */
export async function openProgramme(portal: Portal) {
  const { poolOf, withTransaction } = await import('@/server/db/transaction');
  const { overrideTier } = await import('@/server/tiers/override-tier');
  const { evaluateTier } = await import('@/server/tiers/evaluate-tier');
  const { getTierStatus } = await import('@/server/tiers/get-tier-status');
  const { actor } = await makeStaff(portal, 'admin');
  const { payload } = portal;
  const pool = poolOf(payload);
  const clock = { now: new Date() };
  const req = () => portal.reqAs(actor, clock.now);
  const rows = async <R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> =>
    (await pool.query<R>(text, values)).rows;
  const asStaff = async () => ({ req: await req(), overrideAccess: false, depth: 0 as const, user: undefined });

  return {
    actor,
    pool,
    clock,
    req,
    rows,
    module: async (requiredForTiers: Tier[], published = true): Promise<string> => {
      const title = `Module ${randomUUID().slice(0, 8)}`;
      const data = {
        title,
        slug: title.toLowerCase().replace(' ', '-'),
        category: 'sales' as const,
        minTier: 'starter' as const,
        requiredForTiers,
        published,
      };
      return (await payload.create({ collection: 'training-modules', data, ...(await asStaff()) })).id;
    },
    complete: async (partner: Pick<PartnerFixture, 'partnerId' | 'userId'>, module: string): Promise<void> => {
      const data = {
        user: partner.userId,
        partner: partner.partnerId,
        module,
        percent: 100,
        completedAt: clock.now.toISOString(),
      };
      await payload.create({ collection: 'training-progress', data, ...(await asStaff()) });
    },
    review: async (partnerId: string, rating: number): Promise<string> => {
      const data = { partner: partnerId, rating, source: 'Phone', receivedAt: clock.now.toISOString() };
      return (await payload.create({ collection: 'client-reviews', data, ...(await asStaff()) })).id;
    },
    call: async (partnerId: string): Promise<void> => {
      const data = { partner: partnerId, kind: 'check-in' as const, heldAt: clock.now.toISOString() };
      await payload.create({ collection: 'engagement-calls', data, ...(await asStaff()) });
    },
    grant: async (
      partnerId: string,
      feature: FeatureKey,
      span: { from?: Date; until?: Date } = {},
    ): Promise<string> => {
      const data = {
        partner: partnerId,
        feature,
        reason: 'Trial',
        ...(span.from ? { from: span.from.toISOString() } : {}),
        ...(span.until ? { until: span.until.toISOString() } : {}),
      };
      return (await payload.create({ collection: 'feature-grants', data, ...(await asStaff()) })).id;
    },
    override: async (id: string, tier: Tier, until?: Date) =>
      withTransaction(await req(), 'overrideTier', (writer) =>
        overrideTier(writer, { id, tier, reason: 'By hand', until: until?.toISOString() }),
      ),
    evaluate: async (id: string) =>
      withTransaction(await req(), 'evaluateTier', (writer) => evaluateTier(writer, { id })),
    status: async (partner: PartnerFixture) => getTierStatus({ db: pool, actor: partner.actor, now: clock.now }),
    tierOf: async (partnerId: string) =>
      (
        await rows<{ tier: Tier; earned: Tier; deals: number }>(
          `SELECT tier, earned_tier AS earned, deals_count AS deals FROM partners WHERE id = $1`,
          [partnerId],
        )
      )[0],
    /** The history of a partner, oldest first: `promoted starter>active 2>3 deal-confirmed`. */
    history: async (partnerId: string): Promise<string[]> =>
      (
        await rows<{ line: string }>(
          `SELECT format('%s %s>%s %s>%s %s', type, previous_tier, new_tier, deals_before, deals_after, cause) AS line FROM tier_events WHERE partner_id = $1 ORDER BY at, id`,
          [partnerId],
        )
      ).map(({ line }) => line),
    /** Events of a type that this partner's pages were told, oldest first. */
    told: async <T extends EventType>(partnerId: string, type: T): Promise<EventData<T>[]> => {
      const found = await rows<{ data: EventData<T> }>(
        `SELECT data FROM events WHERE type = $2 AND audience->>'partner' = $1 ORDER BY xid, id`,
        [partnerId, type],
      );
      return found.map(({ data }) => data);
    },
    /** What a signed-in member of a partner is, resolved anew as for every request. */
    signedIn: async (partner: PartnerFixture) => {
      const { actorOfSession } = await import('@/server/accounts/resolve-session');
      const sid = randomUUID();
      await pool.query(
        `INSERT INTO sessions (id, collection, user_id, device, created_at, last_seen_at, expires_at) VALUES ($1, 'partner-users', $2, 'Test', now(), now(), now() + interval '300 days')`,
        [sid, partner.userId],
      );
      return () => actorOfSession(pool, { sid, collection: 'partner-users' }, clock.now);
    },
  };
}
export type Programme = Awaited<ReturnType<typeof openProgramme>>;
