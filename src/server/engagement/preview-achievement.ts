import { MOST_COUNTED, type previewAchievement as previewAchievementRoute } from '@/contracts/engagement/achievements';
import type { BodyOf, ResultOf } from '@/contracts/route';
import { TIERS } from '@/contracts/tiers/tier';
import { tierRank } from '@/domain/tiers/tier';
import { binder } from '../db/bind';
import { one } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { criteriaSql } from './measures';

/** A dry run: how many active partners would be granted an achievement with these criteria now. Writes nothing, names nobody. */
export async function previewAchievement(
  { db }: Reader,
  { criteria, minTier, id }: BodyOf<typeof previewAchievementRoute>,
): Promise<ResultOf<typeof previewAchievementRoute>> {
  const { values, bind } = binder();
  const tiers = bind(TIERS.slice(tierRank(minTier)));
  const has = id
    ? `AND NOT EXISTS (SELECT FROM achievement_grants g WHERE g.partner_id = p.id AND g.achievement_id = ${bind(id)})`
    : '';
  const met = criteriaSql(criteria, bind);
  const found = await one<{ partners: number }>(
    db,
    `SELECT count(*) AS partners FROM (
       SELECT FROM partners p WHERE p.status = 'active' AND p.tier::text = ANY (${tiers}::text[]) ${has} AND ${met} LIMIT ${MOST_COUNTED + 1}) AS reached`,
    values,
  );
  const partners = found?.partners ?? 0;
  return { partners: Math.min(partners, MOST_COUNTED), isMore: partners > MOST_COUNTED };
}
