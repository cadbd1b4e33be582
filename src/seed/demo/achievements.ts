import type { Rule } from '@/contracts/engagement/criteria';
import type { Tier } from '@/contracts/tiers/tier';
import { targetOf } from '@/domain/engagement/criteria';
import { SEEDED_ACHIEVEMENTS, type SeededAchievement } from '@/domain/engagement/seeded-achievements';
import { tierRank } from '@/domain/tiers/tier';
import type { Row } from '../insert-rows';
import type { Random } from '../random';
import type { DemoPartner } from './accounts';
import { type DemoHistory, found } from './history';
import type { DemoDeal } from './pipeline';
import { daysAfter } from './times';

/** Something that happened to a partner and counts for a metric by so much. */
type Happening = { at: Date; counts: number };
type Lived = {
  partners: readonly DemoPartner[];
  history: DemoHistory;
  deals: readonly DemoDeal[];
  leads: readonly Row[];
};

/** Each grant at the moment when the partner's own history came to it, as the evaluation would have found it then. */
export function achievementGrants(
  random: Random,
  lived: Lived,
  ids: ReadonlyMap<string, string>,
): (Row & { partner_id: string; granted_at: Date; achievement: SeededAchievement })[] {
  return lived.partners.flatMap((partner) =>
    SEEDED_ACHIEVEMENTS.flatMap((achievement) => {
      const at = reachedAt(partner, achievement, lived);
      if (!at) return [];
      const id = found(ids.get(achievement.key));
      return [
        {
          id: random.id(at),
          partner_id: partner.id,
          achievement_id: id,
          granted_at: at,
          created_at: at,
          updated_at: at,
          achievement,
        },
      ];
    }),
  );
}

/** When the criteria were met and the tier was held; null: not yet. */
function reachedAt(partner: DemoPartner, { criteria, minTier }: SeededAchievement, lived: Lived): Date | null {
  const met = criteria.rules.map((rule) => metAt(rule, partner, lived));
  const reached = met.filter((at) => at !== null).sort(byTime);
  const criteriaAt = criteria.match === 'any' ? reached[0] : reached.length === met.length ? reached.at(-1) : undefined;
  const tierAt = tierHeldAt(partner, minTier, lived.history);
  return criteriaAt && tierAt ? new Date(Math.max(criteriaAt.getTime(), tierAt.getTime())) : null;
}

function metAt(rule: Rule, partner: DemoPartner, lived: Lived): Date | null {
  if (rule.metric === 'tier') return tierHeldAt(partner, rule.atLeast, lived.history);
  const last = rule.withinDays ? daysAfter(partner.approvedAt, rule.withinDays) : null;
  let sum = 0;
  for (const { at, counts } of happenings(rule.metric, partner, lived).toSorted((a, b) => byTime(a.at, b.at))) {
    if (last && at > last) return null;
    sum += counts;
    if (sum >= targetOf(rule)) return at;
  }
  return null;
}

function happenings(
  metric: Exclude<Rule['metric'], 'tier'>,
  partner: DemoPartner,
  { partners, history, deals, leads }: Lived,
): Happening[] {
  const dated = (rows: readonly Row[], column: string): Happening[] =>
    rows.filter((row) => row.partner_id === partner.id).map((row) => ({ at: row[column] as Date, counts: 1 }));
  switch (metric) {
    case 'deals':
      return deals.flatMap((deal) =>
        deal.partner === partner && deal.confirmedAt ? [{ at: deal.confirmedAt, counts: 1 }] : [],
      );
    case 'revenue':
      return history.stats
        .filter((stat) => stat.partnerId === partner.id)
        .map((stat) => ({ at: stat.at, counts: stat.revenueCents }));
    case 'leads':
      return dated(
        leads.filter((lead) => !lead.deleted_at),
        'created_at',
      );
    case 'recruits':
      return partners
        .filter(({ recruiter }) => recruiter === partner)
        .map(({ approvedAt }) => ({ at: approvedAt, counts: 1 }));
    case 'modules':
      return dated(history.progress, 'completed_at');
    case 'reviews':
      return dated(history.reviews, 'received_at');
  }
}

function tierHeldAt(partner: DemoPartner, tier: Tier, history: DemoHistory): Date | null {
  return history.tiers.get(partner.id)?.find((step) => tierRank(step.tier) >= tierRank(tier))?.at ?? null;
}

const byTime = (a: Date, b: Date): number => a.getTime() - b.getTime();
