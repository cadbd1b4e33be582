import type { PartnerActor } from '@/contracts/actor';
import type { Achievement, listAchievements as listAchievementsRoute } from '@/contracts/engagement/achievements';
import type { Criteria } from '@/contracts/engagement/criteria';
import type { Currency } from '@/contracts/money/currency';
import type { ResultOf } from '@/contracts/route';
import type { Tier } from '@/contracts/tiers/tier';
import { deadlineOf, type Facts, measuresOf, progressOf } from '@/domain/engagement/criteria';
import { isAtLeast } from '@/domain/tiers/tier';
import { prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { JOINED, readFacts } from './measures';

type Row = Pick<Achievement, 'key' | 'title' | 'description' | 'icon' | 'hidden'> & {
  minTier: Tier;
  criteria: Criteria;
  grantedAt: Date | null;
  tier: Tier;
  joinedAt: Date;
  currency: Currency;
};

/** By the tier held in the database, not that of the sign-in: a promotion opens them at once. */
const LIST = {
  name: 'achievements',
  text: `
  SELECT a.key, a.title, a.description, a.icon, coalesce(a.hidden, false) AS hidden, a.min_tier AS "minTier", a.criteria, g.granted_at AS "grantedAt",
         p.tier, ${JOINED} AS "joinedAt", coalesce((SELECT s.reporting_currency::text FROM programme_settings s LIMIT 1), 'USD') AS currency
    FROM partners p CROSS JOIN achievements a
    LEFT JOIN achievement_grants g ON g.achievement_id = a.id AND g.partner_id = p.id
   WHERE p.id = $1 AND (g.id IS NOT NULL OR (a.active AND a.hidden IS NOT TRUE))
   ORDER BY a."order", a.title, a.id`,
};

/** Own achievements and how far it is to the others; a hidden one is there only once it is granted. Two statements. */
export async function listAchievements({
  db,
  actor,
}: Reader & { actor: PartnerActor }): Promise<ResultOf<typeof listAchievementsRoute>> {
  const rows = await prepared<Row>(db, LIST, [actor.partnerId]);
  const open = rows.filter(isOpen).map(({ criteria }) => criteria);
  const facts = (await readFacts(db, [actor.partnerId], measuresOf(open))).get(actor.partnerId) ?? new Map();
  return { docs: rows.map((row) => achievementOf(row, facts)) };
}

const isOpen = ({ grantedAt, tier, minTier }: Row): boolean => !grantedAt && isAtLeast(tier, minTier);

function achievementOf(row: Row, facts: Facts): Achievement {
  const { key, title, description, icon, hidden, grantedAt, minTier, tier } = row;
  return {
    key,
    title,
    description,
    icon,
    hidden,
    grantedAt: grantedAt?.toISOString() ?? null,
    progress: isOpen(row) ? progress(row, facts) : null,
    unlocksAt: grantedAt || isAtLeast(tier, minTier) ? null : minTier,
  };
}

function progress({ criteria, joinedAt, currency }: Row, facts: Facts): Achievement['progress'] {
  const { metric, current, target } = progressOf(criteria, facts);
  return {
    current,
    target,
    currency: metric === 'revenue' ? currency : null,
    until: deadlineOf(criteria, facts, joinedAt)?.toISOString() ?? null,
  };
}
