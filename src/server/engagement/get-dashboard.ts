import type { PartnerActor } from '@/contracts/actor';
import type { Dashboard, getDashboard as getDashboardRoute } from '@/contracts/engagement/dashboard';
import { STAGES } from '@/contracts/pipeline/leads';
import { OPEN_STAGES } from '@/contracts/pipeline/open-stages';
import type { QueryOf } from '@/contracts/route';
import type { Reader } from '../db/transaction';
import { earningsSummary } from '../money/earnings-summary';
import { getTierStatus } from '../tiers/get-tier-status';
import { toFeedItem } from './feed';
import { nextActionsOf } from './next-actions';
import { type OwnFigures, ownFigures } from './own-figures';
import { ownRank } from './own-rank';
import { trendBuckets } from './trend-buckets';

/** All that the dashboard shows, in one answer of four statements. @throws PortalError invalid on an empty range */
export async function getDashboard(
  reader: Reader & { actor: PartnerActor },
  query: QueryOf<typeof getDashboardRoute>,
): Promise<Dashboard> {
  const { actor, now } = reader;
  const buckets = trendBuckets(query, now, actor.timeZone);
  const [tierStatus, earnings, figures, rank] = await Promise.all([
    getTierStatus(reader),
    earningsSummary(reader, query),
    ownFigures(reader, buckets, query.from ? new Date(query.from) : null),
    ownRank(reader),
  ]);
  const cents = new Map(figures.trend);
  return {
    tierStatus,
    earnings,
    leads: leadsOf(figures),
    rank,
    trend: buckets.starts.map((start, i) => ({ start: start.toISOString(), totalCents: cents.get(i + 1) ?? 0 })),
    activity: figures.feed.map(toFeedItem),
    nextActions: nextActionsOf(figures, tierStatus, { mayWrite: actor.role !== 'viewer' }),
  };
}

function leadsOf({ stages, decided: { won, lost }, overdue }: OwnFigures): Dashboard['leads'] {
  const decided = won + lost;
  return {
    byStage: STAGES.map((stage) => ({ stage, count: stages[stage] ?? 0 })),
    active: OPEN_STAGES.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0),
    overdue,
    conversionPct: decided === 0 ? null : Math.round((100 * won) / decided),
  };
}
