import type { Dashboard } from '@/contracts/engagement/dashboard';
import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import { foreignDeal } from '@/domain/money/foreign-deal';
import { formatCents } from '@/domain/money/format';
import { texts } from './texts';

/** What the dashboard tells of the latest. */
export const FEED_SIZE = 12;

/** One thing that happened, with what its sentence needs. */
export type FeedRow = { id: string; at: string } & (
  | { kind: 'lead'; leadId: string; title: string; text: string }
  | { kind: 'deal.claimed' | 'deal.confirmed'; leadId: string | null; title: string; cents: number; currency: Currency }
  | { kind: 'deal.rejected' | 'deal.cancellation'; leadId: string | null; title: string; text: string | null }
  | {
      kind: 'deal.correction' | 'deal.refund';
      leadId: string | null;
      title: string;
      text: string | null;
      cents: number;
      currency: Currency;
    }
  /** Of a member of the own team: who it is, never whose deal. */
  | { kind: 'team.promoted'; title: string; text: Tier }
  | { kind: 'team.deal'; title: string }
  /** `title` is that of an own deal; null when the money comes from somebody else's, whose client is none of theirs. */
  | { kind: 'commission'; title: string | null; text: string; cents: number; currency: Currency }
  | { kind: 'tier'; text: string; title: Tier }
  | { kind: 'achievement'; title: string }
);

const COLUMNS = ['id', 'at', 'kind', 'leadId', 'title', 'text', 'cents', 'currency'];
/** The latest of each kind by its own index, then the latest of all. */
export const FEED_SQL = (partner: string, size: string, leads: string): string => `
  SELECT * FROM (
    (SELECT a.id, a.occurred_at, 'lead', l.id, l.company_name, a.text, NULL::bigint, NULL::text
       FROM lead_activities a JOIN leads l ON l.id = a.lead_id AND l.deleted_at IS NULL
      WHERE a.partner_id = ${partner} ORDER BY a.occurred_at DESC, a.id DESC LIMIT ${size})
    UNION ALL
    (SELECT d.id, d.claimed_at, 'deal.claimed', d.lead_id, d.title, NULL, d.value_cents::bigint, d.currency::text
       FROM deals d WHERE d.partner_id = ${partner} ORDER BY d.claimed_at DESC LIMIT ${size})
    UNION ALL
    (SELECT d.id, d.confirmed_at, 'deal.confirmed', d.lead_id, d.title, NULL, d.value_cents::bigint, d.currency::text
       FROM deals d WHERE d.partner_id = ${partner} AND d.confirmed_at IS NOT NULL ORDER BY d.confirmed_at DESC LIMIT ${size})
    UNION ALL
    (SELECT d.id, d.updated_at, 'deal.rejected', d.lead_id, d.title, d.reason, NULL, NULL
       FROM deals d WHERE d.partner_id = ${partner} AND d.status = 'rejected' ORDER BY d.updated_at DESC LIMIT ${size})
    UNION ALL
    (SELECT h.id, h.at, 'deal.' || h.kind, d.lead_id, d.title, h.reason,
            (CASE WHEN h.kind = 'refund' THEN abs(h.to_cents - h.from_cents) ELSE h.to_cents END)::bigint, d.currency::text
       FROM deal_changes h JOIN deals d ON d.id = h.deal_id WHERE h.partner_id = ${partner} ORDER BY h.at DESC, h.id DESC LIMIT ${size})
    UNION ALL
    (SELECT t.id, t.at, 'team.promoted', NULL, m.name, t.new_tier::text, NULL, NULL
       FROM partners m JOIN tier_events t ON t.partner_id = m.id AND t.type = 'promoted'
      WHERE ${leads} AND m.leader_id = ${partner} ORDER BY t.at DESC LIMIT ${size})
    UNION ALL
    (SELECT d.id, d.confirmed_at, 'team.deal', NULL, m.name, NULL, NULL, NULL
       FROM partners m JOIN deals d ON d.partner_id = m.id AND d.confirmed_at IS NOT NULL
      WHERE ${leads} AND m.leader_id = ${partner} ORDER BY d.confirmed_at DESC LIMIT ${size})
    UNION ALL
    (SELECT c.id, c.created_at, 'commission', NULL, (SELECT d.title FROM deals d WHERE d.id = c.deal_id AND d.partner_id = c.partner_id), c.kind::text, c.amount_cents::bigint, c.currency::text
       FROM commissions c WHERE c.partner_id = ${partner} ORDER BY c.created_at DESC, c.id DESC LIMIT ${size})
    UNION ALL
    (SELECT t.id, t.at, 'tier', NULL, t.new_tier::text, t.type::text, NULL, NULL
       FROM tier_events t WHERE t.partner_id = ${partner} ORDER BY t.at DESC LIMIT ${size})
    UNION ALL
    (SELECT g.id, g.granted_at, 'achievement', NULL, a.title, NULL, NULL, NULL
       FROM achievement_grants g JOIN achievements a ON a.id = g.achievement_id
      WHERE g.partner_id = ${partner} ORDER BY g.granted_at DESC LIMIT ${size})
  ) AS happened(${COLUMNS.map((column) => `"${column}"`).join(', ')})
  ORDER BY at DESC, id DESC LIMIT ${size}`;

/** The sentence of each. A deal that was claimed and then confirmed is two things that happened. */
export function toFeedItem(row: FeedRow): Dashboard['activity'][number] {
  const { text, href } = tell(row);
  return { id: `${row.kind}:${row.id}`, kind: row.kind, text, href, at: new Date(row.at).toISOString() };
}

function tell(row: FeedRow): { text: string; href: string | null } {
  const { feed } = texts;
  switch (row.kind) {
    case 'lead':
      return { text: feed.lead(row.title, shortened(row.text)), href: leadPage(row.leadId) };
    case 'deal.claimed':
      return {
        text: feed.claimed(row.title, formatCents(row.cents, row.currency)),
        href: leadPage(row.leadId),
      };
    case 'deal.confirmed':
      return {
        text: feed.confirmed(row.title, formatCents(row.cents, row.currency)),
        href: leadPage(row.leadId),
      };
    case 'deal.rejected':
      return { text: because(feed.rejected(row.title), row.text), href: leadPage(row.leadId) };
    case 'deal.cancellation':
      return { text: because(feed.cancelled(row.title), row.text), href: leadPage(row.leadId) };
    case 'deal.correction':
      return {
        text: because(feed.corrected(row.title, formatCents(row.cents, row.currency)), row.text),
        href: leadPage(row.leadId),
      };
    case 'deal.refund':
      return {
        text: because(feed.refunded(row.title, formatCents(row.cents, row.currency)), row.text),
        href: leadPage(row.leadId),
      };
    case 'team.promoted':
      return { text: feed.teamPromoted(row.title, texts.tiers[row.text]), href: '/partner/team' };
    case 'team.deal':
      return { text: feed.teamDeal(row.title), href: '/partner/team' };
    case 'commission':
      return { text: commission(row), href: '/partner/earnings' };
    case 'tier':
      return { text: tierStep(row.text, row.title), href: '/partner/tier-progression' };
    case 'achievement':
      return { text: feed.achievement(row.title), href: '/partner/tier-progression' };
  }
}

function commission({ title, text, cents, currency }: Extract<FeedRow, { kind: 'commission' }>): string {
  const { takenBack, takenBackFrom, base, baseFrom, kind, kindFrom } = texts.feed.commission;
  const amount = formatCents(cents, currency);
  const source = title ?? foreignDeal([text]);
  if (cents < 0) return source ? takenBackFrom(amount, source) : takenBack(amount);
  if (text === 'base') return source ? baseFrom(amount, source) : base(amount);
  return source ? kindFrom(amount, text, source) : kind(amount, text);
}

function tierStep(type: string, tier: Tier): string {
  const { tier: steps } = texts.feed;
  const step = Object.hasOwn(steps, type) ? (type as keyof typeof steps) : 'other';
  return steps[step](texts.tiers[tier]);
}

const because = (what: string, reason: string | null): string =>
  shortened(reason ? texts.feed.because(what, reason) : what);
const shortened = (text: string): string => (text.length > 140 ? `${text.slice(0, 139)}…` : text);
const leadPage = (leadId: string | null): string | null => (leadId ? `/partner/leads?lead=${leadId}` : null);
