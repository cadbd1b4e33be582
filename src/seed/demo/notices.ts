import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import { SEEDED_TIERS } from '@/domain/tiers/definitions';
import {
  achievementWords,
  commissionWords,
  dealConfirmedWords,
  tierWords,
  type Words,
} from '../../server/notifications/wording';
import type { Row } from '../insert-rows';
import type { Random } from '../random';
import type { DemoPartner } from './accounts';
import type { achievementGrants } from './achievements';
import { type DemoHistory, found } from './history';
import type { DemoDeal } from './pipeline';
import { daysAfter } from './times';

const DAYS = 60;
const UNREAD_DAYS = 10;

/** What members were told in the last two months, as the portal words it; older ones are read. */
export function demoNotices(
  random: Random,
  history: DemoHistory,
  deals: readonly DemoDeal[],
  grants: ReturnType<typeof achievementGrants>,
  partners: readonly DemoPartner[],
  now: Date,
): Row[] {
  const rows: Row[] = [];
  const since = daysAfter(now, -DAYS);
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  const tell = (
    partnerId: string,
    kind: 'deal' | 'commission' | 'tier' | 'achievement',
    event: string,
    at: Date,
    words: Words | null,
  ): void => {
    if (!words || at < since) return;
    for (const member of found(byId.get(partnerId)).members) {
      const readAt = at < daysAfter(now, -UNREAD_DAYS) ? daysAfter(at, random.between(0.01, 1)) : null;
      rows.push({
        id: random.id(at),
        user_id: member.id,
        partner_id: partnerId,
        kind,
        title: words.title,
        body: words.body,
        action_url: words.actionUrl,
        event: `${event}:${kind}`,
        read_at: readAt,
        created_at: at,
        updated_at: readAt ?? at,
      });
    }
  };
  const dealById = new Map(deals.map((deal) => [deal.id, deal]));
  for (const deal of deals) {
    if (deal.confirmedAt)
      tell(
        deal.partner.id,
        'deal',
        deal.id,
        deal.confirmedAt,
        dealConfirmedWords({ with: deal.title, leadId: deal.leadId }),
      );
  }
  for (const line of history.lines) {
    const deal = found(dealById.get(String(line.deal_id)));
    const own = deal.partner.id === line.partner_id ? { with: deal.title, leadId: deal.leadId } : null;
    tell(
      line.partner_id,
      'commission',
      line.id,
      line.created_at,
      commissionWords({
        amountCents: line.amount_cents,
        currency: line.currency as Currency,
        locale: 'en',
        kinds: [String(line.kind)],
        ownDeal: own,
      }),
    );
  }
  for (const event of history.tierEvents) {
    if (event.type !== 'promoted') continue;
    const { name, baseRateBps } = found(SEEDED_TIERS.find(({ tier }) => tier === event.new_tier));
    tell(
      String(event.partner_id),
      'tier',
      String(event.id),
      event.at as Date,
      tierWords({ from: event.previous_tier as Tier, to: event.new_tier as Tier, name, baseRateBps }),
    );
  }
  for (const { id, partner_id: partnerId, granted_at: at, achievement } of grants)
    tell(partnerId, 'achievement', String(id), at, achievementWords(achievement));
  return rows;
}
