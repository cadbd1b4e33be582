import type { Payload } from 'payload';
import { SEEDED_ACHIEVEMENTS } from '@/domain/engagement/seeded-achievements';
import { SEEDED_TIERS, type TierDefinition } from '@/domain/tiers/definitions';
import { businessNow } from '../db/clock';
import { one, type Queryable } from '../db/queryable';
import { poolOf } from '../db/transaction';

/** Any number: every node that starts takes the same lock. */
const LOCK = 712_034_001;

/**
 * Gives an installation what it cannot run without: the tier definitions that are missing, the programme settings and
 * the achievements it begins with.
 * What staff made of them stays. Safe to run again and from several nodes at once.
 */
export async function ensureProgramme(payload: Payload): Promise<void> {
  const client = await poolOf(payload).connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock($1)`, [LOCK]);
    const now = businessNow();
    for (const definition of SEEDED_TIERS) await insertDefinition(client, definition, now);
    await insertAchievements(client, now);
    await client.query(
      `INSERT INTO programme_settings (id, created_at, updated_at) SELECT portal_uuidv7(), $1, $1 WHERE NOT EXISTS (SELECT FROM programme_settings)`,
      [now],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function insertDefinition(db: Queryable, tier: TierDefinition, now: Date): Promise<void> {
  const { requirements, retention } = tier;
  const row = await one<{ id: string }>(
    db,
    `INSERT INTO tier_definitions (id, key, name, "order", description, benefits_list, colour, icon, typical_time, base_rate_bps, referral_rate_bps,
            override_rate_bps, custom_structures, payout_cadence, support_response, deals_required, training_required, satisfaction_min, calls_min,
            days_min, retention_deals, retention_days, grace_days, active, version, created_at, updated_at)
     VALUES (portal_uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 1, $24, $24)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      tier.tier,
      tier.name,
      tier.order,
      tier.description,
      tier.benefits.join('\n'),
      tier.colour,
      tier.icon,
      typicalTime(tier),
      tier.baseRateBps,
      tier.referralRateBps,
      tier.overrideRateBps,
      tier.customDeals,
      tier.payoutCadence,
      support(tier),
      requirements.deals,
      requirements.training,
      requirements.satisfaction,
      requirements.calls,
      requirements.days,
      retention?.deals ?? null,
      retention?.periodDays ?? null,
      retention?.graceDays ?? null,
      tier.active,
      now,
    ],
  );
  if (!row) return;
  await db.query(
    `INSERT INTO tier_definitions_unlocked_features ("order", parent_id, value, id)
     SELECT f.place, $1, f.key::enum_tier_definitions_unlocked_features, portal_uuidv7() FROM unnest($2::text[]) WITH ORDINALITY AS f(key, place)`,
    [row.id, tier.features],
  );
}

/** Into an installation that has none: one that staff took for a model of their own does not come back. */
async function insertAchievements(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO achievements (id, key, title, description, icon, min_tier, hidden, active, "order", criteria, created_at, updated_at)
     SELECT portal_uuidv7(), a.key, a.title, a.description, a.icon::enum_achievements_icon, a."minTier"::enum_achievements_min_tier, a.hidden, true,
            a."order", a.criteria, $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS a(key text, title text, description text, icon text, "minTier" text, hidden boolean, "order" int, criteria jsonb)
      WHERE NOT EXISTS (SELECT FROM achievements)`,
    [JSON.stringify(SEEDED_ACHIEVEMENTS.map((achievement, order) => ({ ...achievement, order }))), now],
  );
}

function typicalTime({ typicalDays: { from, to } }: TierDefinition): string {
  return to === null ? `${from}+ days` : `${from}-${to} days`;
}

function support({ support: { firstResponseHours, businessHoursOnly, includes } }: TierDefinition): string {
  return `First response within ${firstResponseHours} ${firstResponseHours === 1 ? 'hour' : 'hours'}${businessHoursOnly ? ' (business hours)' : ''}: ${includes.join(', ')}`;
}
