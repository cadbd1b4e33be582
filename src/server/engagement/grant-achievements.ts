import type { Criteria } from '@/contracts/engagement/criteria';
import type { Tier } from '@/contracts/tiers/tier';
import { isMet, measuresOf } from '@/domain/engagement/criteria';
import { isAtLeast } from '@/domain/tiers/tier';
import { many, type Queryable } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { readFacts } from './measures';

type Open = { id: string; key: string; minTier: Tier; criteria: Criteria };
type Candidate = { id: string; tier: Tier; granted: string[] };
type Grant = { partnerId: string; achievementId: string; key: string };

/**
 * Grants these partners what they have reached and do not have yet, and says so: once ever, whatever is reversed later. Four
 * statements at most for any number of partners, one where nothing is left to reach. However many run at once, each grant
 * is written by one of them, and only that one tells of it. Spec 08 "Achievement".
 * @returns how many were granted.
 */
export async function grantAchievements(writer: Writer, partnerIds: readonly string[]): Promise<number> {
  const { db, now } = writer;
  const open = await readOpen(db, partnerIds);
  if (open.length === 0) return 0;
  const candidates = await many<Candidate>(
    db,
    `SELECT p.id, p.tier, array(SELECT g.achievement_id FROM achievement_grants g WHERE g.partner_id = p.id) AS granted
       FROM partners p WHERE p.id = ANY ($1::uuid[]) AND p.status = 'active'`,
    [partnerIds],
  );
  const reached = await reachedBy(db, candidates, open);
  if (reached.length === 0) return 0;
  const granted = await many<{ partnerId: string; achievementId: string }>(
    db,
    `INSERT INTO achievement_grants (partner_id, achievement_id, granted_at, created_at, updated_at)
     SELECT g."partnerId", g."achievementId", $2, $2, $2 FROM jsonb_to_recordset($1::jsonb) AS g("partnerId" uuid, "achievementId" uuid)
      ORDER BY g."partnerId", g."achievementId"
     ON CONFLICT (partner_id, achievement_id) DO NOTHING
     RETURNING partner_id AS "partnerId", achievement_id AS "achievementId"`,
    [JSON.stringify(reached), now],
  );
  const isNew = new Set(granted.map(({ partnerId, achievementId }) => `${partnerId} ${achievementId}`));
  await publish(
    writer,
    ...reached
      .filter(({ partnerId, achievementId }) => isNew.has(`${partnerId} ${achievementId}`))
      .map(({ partnerId, achievementId, key }) => ({
        type: 'achievement.granted' as const,
        audience: { partner: partnerId },
        data: { achievementId, key },
      })),
  );
  return granted.length;
}

/** Those that at least one of these partners can still be granted. */
const readOpen = (db: Queryable, partnerIds: readonly string[]): Promise<Open[]> =>
  many(
    db,
    `SELECT a.id, a.key, a.min_tier AS "minTier", a.criteria FROM achievements a
      WHERE a.active AND (SELECT count(*) FROM achievement_grants g WHERE g.achievement_id = a.id AND g.partner_id = ANY ($1::uuid[]))
                         < cardinality($1::uuid[])
      ORDER BY a.id`,
    [partnerIds],
  );

async function reachedBy(db: Queryable, candidates: readonly Candidate[], open: readonly Open[]): Promise<Grant[]> {
  const may = (partner: Candidate, { id, minTier }: Open): boolean =>
    !partner.granted.includes(id) && isAtLeast(partner.tier, minTier);
  const asked = open.filter((achievement) => candidates.some((partner) => may(partner, achievement)));
  const facts = await readFacts(
    db,
    candidates.map(({ id }) => id),
    measuresOf(asked.map(({ criteria }) => criteria)),
  );
  return candidates.flatMap((partner) =>
    asked
      .filter((achievement) => may(partner, achievement))
      .filter(({ criteria }) => isMet(criteria, facts.get(partner.id) ?? new Map()))
      .map(({ id, key }) => ({ partnerId: partner.id, achievementId: id, key })),
  );
}
