import type { Row } from '../insert-rows';
import type { Random } from '../random';
import { DEMO_STAFF, type DemoPartner } from './accounts';
import type { DemoHistory } from './history';
import { DEMO_MODULES } from './modules';
import type { DemoDeal } from './pipeline';
import { richText } from './rich-text';
import { daysAfter } from './times';

type Password = { hash: string; salt: string };
const COMPLETED_AFTER_DAYS = 45;

export function staffRows(random: Random, password: Password, at: Date): Row[] {
  return DEMO_STAFF.map((person) => ({ id: random.id(at), ...person, ...password, created_at: at, updated_at: at }));
}

export function userRows(partners: readonly DemoPartner[], password: Password): Row[] {
  return partners.flatMap(({ members, approvedAt: at }) =>
    members.map(({ id, name, email }) => ({ id, name, email, ...password, created_at: at, updated_at: at })),
  );
}

export function membershipRows(random: Random, partners: readonly DemoPartner[]): Row[] {
  return partners.flatMap(({ id: partner_id, members, approvedAt: at }) =>
    members.map(({ id, role }) => ({
      id: random.id(at),
      user_id: id,
      partner_id,
      role,
      created_at: at,
      updated_at: at,
    })),
  );
}

export function partnerRows(partners: readonly DemoPartner[], history: DemoHistory, now: Date): Row[] {
  return partners.map((partner) => {
    const { tier, since, deals, calls, satisfaction } = history.standing(partner);
    const slug = partner.name.toLowerCase().replace(/[^a-z]+/g, '-');
    return {
      id: partner.id,
      name: partner.name,
      kind: partner.kind,
      contact_email: partner.members[0]?.email,
      contact_phone: null,
      country: partner.country,
      region: partner.region,
      time_zone: partner.timeZone,
      locale: 'en',
      currency: partner.currency,
      website: partner.kind === 'company' ? `https://${slug}.example` : null,
      bio: partner.kind === 'company' ? `${partner.name} brings SISO to companies in ${partner.region}.` : null,
      status: 'active',
      tier,
      earned_tier: tier,
      tier_since: since,
      earned_since: since,
      referral_code: partner.code,
      leader_id: partner.leader?.id ?? null,
      recruiter_id: partner.recruiter?.id ?? null,
      joined_at: partner.approvedAt,
      approved_at: partner.approvedAt,
      leaderboard_opt_out: false,
      directory_visible: true,
      deals_count: deals,
      calls_held: calls,
      satisfaction,
      version: 1,
      created_at: partner.appliedAt,
      updated_at: now,
    };
  });
}

/** Who waits for an answer: applications for the staff's queue, one from an address that is known. */
export function applicantRows(random: Random, partners: readonly DemoPartner[], now: Date): Row[] {
  const known = partners.at(-1);
  const wait: [string, string, string, number, string, string | null][] = [
    [
      'Saltmarsh Media',
      'Imogen Hale',
      'imogen@saltmarsh.example',
      1,
      'We run campaigns for hotels and are asked for sites every month.',
      null,
    ],
    [
      'Two Rivers Consulting',
      'Rafael Soto',
      'rafael@tworivers.example',
      3,
      'Fifteen clients in logistics, most with sites from 2010.',
      null,
    ],
    [
      known?.name ?? 'Outpost Sales',
      'Second Try',
      known?.members[0]?.email ?? 'second@outpost.example',
      4,
      'I think I applied before.',
      known?.id ?? null,
    ],
  ];
  return wait.map(([name, contactName, email, days, message, duplicateOf]) => {
    const at = daysAfter(now, -days);
    return {
      id: random.id(at),
      name,
      kind: 'company',
      contact_email: email,
      country: 'US',
      time_zone: 'UTC',
      locale: 'en',
      currency: 'USD',
      status: 'applied',
      tier: 'starter',
      earned_tier: 'starter',
      tier_since: at,
      referral_code: `${name
        .toLowerCase()
        .replace(/[^a-z]+/g, '-')
        .slice(0, 14)}-${random.whole(1000, 9999)}`,
      deals_count: 0,
      calls_held: 0,
      version: 1,
      application: { contactName, message, agreedTo: ['terms'], receivedAt: at.toISOString(), duplicateOf },
      created_at: at,
      updated_at: at,
    };
  });
}

export function moduleRows(random: Random, at: Date): { modules: Row[]; requiredFor: Row[]; ids: Map<string, string> } {
  const ids = new Map(DEMO_MODULES.map(({ slug }) => [slug, random.id(at)]));
  const modules = DEMO_MODULES.map(
    ({ slug, title, category, minTier, feature, durationMinutes, teaser, content }, order) => ({
      id: ids.get(slug),
      title,
      slug,
      category,
      min_tier: minTier,
      feature: feature ?? null,
      teaser,
      content: richText(content),
      duration_minutes: durationMinutes,
      order,
      published: true,
      created_at: at,
      updated_at: at,
    }),
  );
  const requiredFor = DEMO_MODULES.flatMap(({ slug, requiredForTiers }) =>
    requiredForTiers.map((value, order) => ({ order: order + 1, parent_id: ids.get(slug), value, id: random.id(at) })),
  );
  return { modules, requiredFor, ids };
}

export function dealRows(deals: readonly DemoDeal[], history: DemoHistory, now: Date): Row[] {
  return deals.map((deal) => {
    const { confirmedAt, rejectedFor, claimedAt } = deal;
    const completedAt =
      confirmedAt && daysAfter(confirmedAt, COMPLETED_AFTER_DAYS) <= now
        ? daysAfter(confirmedAt, COMPLETED_AFTER_DAYS)
        : null;
    const decidedAt = confirmedAt ?? (rejectedFor ? daysAfter(claimedAt, 1.5, now) : null);
    return {
      id: deal.id,
      title: deal.title,
      status: completedAt ? 'completed' : confirmedAt ? 'confirmed' : rejectedFor ? 'rejected' : 'claimed',
      partner_id: deal.partner.id,
      lead_id: deal.leadId,
      client_id: deal.clientId,
      value_cents: deal.valueCents,
      refunded_cents: 0,
      currency: deal.currency,
      project_type: deal.projectType,
      claimed_at: claimedAt,
      confirmed_at: confirmedAt,
      completed_at: completedAt,
      start_date: daysAfter(claimedAt, 7),
      reason: rejectedFor,
      decided_by: decidedAt ? 'manager@demo.test' : null,
      reporting_rate_micros: confirmedAt ? history.reportingRate(deal, confirmedAt) : null,
      created_at: claimedAt,
      updated_at: completedAt ?? decidedAt ?? claimedAt,
    };
  });
}

/** A feature on trial, one whose trial is over, and terms that an Elite proposes. */
export function grantRows(random: Random, onTrial: DemoPartner, wasOnTrial: DemoPartner, now: Date): Row[] {
  const grant = (partner: DemoPartner, feature: string, from: Date, until: Date) => ({
    id: random.id(from),
    partner_id: partner.id,
    feature,
    from,
    until,
    reason: 'Trial agreed on the last call',
    usage_count: 2,
    last_used_at: daysAfter(from, 1),
    created_at: from,
    updated_at: from,
  });
  return [
    grant(onTrial, 'coaching', daysAfter(now, -5), daysAfter(now, 25)),
    grant(wasOnTrial, 'lead-crm', daysAfter(now, -90), daysAfter(now, -60)),
  ];
}

export function agreementRows(random: Random, elite: DemoPartner, now: Date): Row[] {
  const at = daysAfter(now, -6);
  return [
    {
      id: random.id(at),
      partner_id: elite.id,
      kind: 'steps',
      steps: [
        { fromCents: 0, rateBps: 3000 },
        { fromCents: 1_000_000, rateBps: 3500 },
      ],
      from: daysAfter(now, 10),
      status: 'proposed',
      created_at: at,
      updated_at: at,
    },
  ];
}
