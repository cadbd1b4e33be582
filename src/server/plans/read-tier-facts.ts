import type { Tier } from '@/contracts/tiers/tier';
import type { TierFact, TierStart } from '@/domain/plans/replay-tiers';
import { many, type Queryable } from '../db/queryable';

/** What a replay of one partner's tiers begins with, and what then happened. */
export type TierStory = { partnerId: string; tier: Tier; start: TierStart; facts: TierFact[] };
export type Span = { since: Date; until: Date };

type PartnerRow = { id: string; tier: Tier; earnedTier: Tier; deals: number; joinedAt: Date; tierSince: Date };
type EventRow = { partnerId: string; type: string; from: Tier | null; to: Tier; at: Date };
type DealFact = { partnerId: string; id: string; confirmedAt: Date; goneAt: Date | null };
type Dated<T = object> = T & { partnerId: string; at: Date };

const OF_PARTNERS = 'partner_id = ANY ($1::uuid[])';
const YEAR_MS = 366 * 86_400_000;

/** The stories of some partners: six statements for any number of them. */
export async function readTierStories(
  db: Queryable,
  ids: readonly string[],
  { since, until }: Span,
): Promise<TierStory[]> {
  const about = [ids];
  const partners = await many<PartnerRow>(
    db,
    `SELECT p.id, p.tier, coalesce(p.earned_tier::text, p.tier::text) AS "earnedTier", coalesce(p.deals_count, 0) AS deals,
            coalesce(p.joined_at, p.created_at) AS "joinedAt", coalesce(p.earned_since, p.tier_since, p.joined_at, p.created_at) AS "tierSince"
       FROM partners p WHERE p.id = ANY ($1::uuid[]) ORDER BY p.id`,
    about,
  );
  const events = await many<EventRow>(
    db,
    `SELECT partner_id AS "partnerId", type, previous_tier AS "from", new_tier AS "to", at FROM tier_events
      WHERE ${OF_PARTNERS} AND type <> 'count-lowered' ORDER BY at, id`,
    about,
  );
  // A deal from before can still count for keeping a tier, and be taken back within the time that is replayed.
  const deals = await many<DealFact>(
    db,
    `SELECT d.partner_id AS "partnerId", d.id, d.confirmed_at AS "confirmedAt",
            CASE WHEN d.status IN ('cancelled', 'refunded')
                 THEN (SELECT max(c.at) FROM deal_changes c WHERE c.deal_id = d.id AND c.kind IN ('refund', 'cancellation')) END AS "goneAt"
       FROM deals d WHERE d.${OF_PARTNERS} AND d.confirmed_at >= $2 AND d.confirmed_at <= $3 ORDER BY d.confirmed_at, d.id`,
    [ids, new Date(since.getTime() - YEAR_MS), until],
  );
  const modules = await many<Dated<{ tiers: Tier[] }>>(
    db,
    `SELECT t.partner_id AS "partnerId", min(t.completed_at) AS at,
            array(SELECT r.value::text FROM training_modules_required_for_tiers r WHERE r.parent_id = t.module_id) AS tiers
       FROM training_progress t JOIN training_modules m ON m.id = t.module_id
      WHERE t.${OF_PARTNERS} AND t.completed_at IS NOT NULL AND m.published GROUP BY t.partner_id, t.module_id ORDER BY at`,
    about,
  );
  const totals = await many<{ tier: Tier; total: number }>(
    db,
    `SELECT r.value::text AS tier, count(*) AS total FROM training_modules m JOIN training_modules_required_for_tiers r ON r.parent_id = m.id
      WHERE m.published GROUP BY 1`,
  );
  const reviews = await many<Dated<{ rating: number }>>(
    db,
    `SELECT partner_id AS "partnerId", coalesce(received_at, created_at) AS at, rating FROM client_reviews WHERE ${OF_PARTNERS} ORDER BY 2`,
    about,
  );
  const calls = await many<Dated>(
    db,
    `SELECT partner_id AS "partnerId", held_at AS at FROM engagement_calls WHERE ${OF_PARTNERS} AND held_at <= $2 ORDER BY held_at`,
    [ids, until],
  );

  const by = <T extends { partnerId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.partnerId);
  const of = { events: by(events), deals: by(deals), modules: by(modules), reviews: by(reviews), calls: by(calls) };
  return partners.map((partner) =>
    storyOf(
      partner,
      {
        events: of.events.get(partner.id) ?? [],
        deals: of.deals.get(partner.id) ?? [],
        modules: of.modules.get(partner.id) ?? [],
        reviews: of.reviews.get(partner.id) ?? [],
        calls: of.calls.get(partner.id) ?? [],
        totals,
      },
      { since, until },
    ),
  );
}

type Rows = {
  events: EventRow[];
  deals: DealFact[];
  modules: Dated<{ tiers: Tier[] }>[];
  reviews: Dated<{ rating: number }>[];
  calls: Dated[];
  totals: { tier: Tier; total: number }[];
};

function storyOf(partner: PartnerRow, rows: Rows, { since, until }: Span): TierStory {
  const isBefore = ({ at }: { at: Date }) => at < since;
  const isWithin = ({ at }: { at: Date }) => at >= since && at <= until;
  const gone = rows.deals.flatMap(({ confirmedAt, goneAt }) => (goneAt ? [{ at: goneAt, confirmedAt }] : []));
  const counted = rows.deals.map(({ id, confirmedAt }) => ({ at: confirmedAt, dealId: id }));
  const handsOn = rows.events.filter(({ type }) => type === 'override' || type === 'override-expired');

  const training: TierStart['standing']['training'] = {};
  for (const { tier, total } of rows.totals) {
    const done = rows.modules.filter((module) => isBefore(module) && module.tiers.includes(tier)).length;
    training[tier] = { done, total };
  }
  const ratings = { sum: 0, count: 0 };
  for (const { rating } of rows.reviews.filter(isBefore)) {
    ratings.sum += rating;
    ratings.count += 1;
  }
  const facts: TierFact[] = [
    ...counted.filter(isWithin).map((deal) => ({ kind: 'deal' as const, ...deal })),
    ...gone.filter(isWithin).map((deal) => ({ kind: 'deal-gone' as const, ...deal })),
    ...rows.modules.filter(isWithin).map(({ at, tiers }) => ({ kind: 'module' as const, at, tiers })),
    ...rows.reviews.filter(isWithin).map(({ at, rating }) => ({ kind: 'review' as const, at, rating })),
    ...rows.calls.filter(isWithin).map(({ at }) => ({ kind: 'call' as const, at })),
    ...handsOn.filter(isWithin).map(({ at, type }) => ({ kind: 'by-hand' as const, at, begins: type === 'override' })),
  ];
  const isStanding = ({ confirmedAt, goneAt }: DealFact) => confirmedAt < since && !(goneAt && goneAt < since);
  return {
    partnerId: partner.id,
    tier: partner.tier,
    start: {
      ...earnedAt(partner, rows.events, since),
      standing: {
        deals: Math.max(0, partner.deals - counted.filter(isWithin).length + gone.filter(isWithin).length),
        training,
        calls: rows.calls.filter(isBefore).length,
        tierSince: earnedAt(partner, rows.events, since).tierSince,
        recentDeals: rows.deals
          .filter(isStanding)
          .map(({ confirmedAt }) => confirmedAt)
          .reverse(),
      },
      ratings,
      byHand: handsOn.findLast(isBefore)?.type === 'override',
    },
    facts: facts.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

/** The tier earned at a time, and since when: what the history says, else what is held now. */
function earnedAt(partner: PartnerRow, events: readonly EventRow[], at: Date): { tier: Tier; tierSince: Date } {
  const earned = events.filter(({ type }) => type !== 'override' && type !== 'override-expired');
  const last = earned.findLast((event) => event.at < at);
  if (last) return { tier: last.to, tierSince: last.at };
  const [first] = earned;
  if (first) return { tier: first.from ?? first.to, tierSince: partner.joinedAt };
  return { tier: partner.earnedTier, tierSince: partner.tierSince };
}

/** The tiers that partners held, by time: what an override is paid by. Oldest first. */
export async function readHeldTiers(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, { at: Date; tier: Tier }[]>> {
  const rows = await many<{ partnerId: string; at: Date; tier: Tier; from: Tier | null; now: Tier }>(
    db,
    `SELECT p.id AS "partnerId", e.at, e.new_tier AS tier, e.previous_tier AS "from", p.tier AS now
       FROM partners p LEFT JOIN tier_events e ON e.partner_id = p.id AND e.type NOT IN ('earned', 'count-lowered')
      WHERE p.id = ANY ($1::uuid[]) ORDER BY e.at, e.id`,
    [ids],
  );
  const held = new Map<string, { at: Date; tier: Tier }[]>();
  for (const { partnerId, at, tier, from, now } of rows) {
    const known = held.get(partnerId);
    if (known) known.push({ at, tier });
    else
      held.set(
        partnerId,
        at
          ? [
              { at: new Date(0), tier: from ?? tier },
              { at, tier },
            ]
          : [{ at: new Date(0), tier: now }],
      );
  }
  return held;
}
