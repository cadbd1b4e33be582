import type { Currency } from '@/contracts/money/currency';
import { LEAD_SOURCES, type Stage } from '@/contracts/pipeline/leads';
import { formatCents } from '@/domain/money/format';
import { DEFAULT_SCORE_WEIGHTS, scoreLead } from '@/domain/pipeline/score';
import type { Row } from '../insert-rows';
import type { Random } from '../random';
import type { DemoMember, DemoPartner } from './accounts';
import { atWork, DAY_MS, daysAfter } from './times';
import * as words from './words';

/** A deal as the history needs it; its row is made when the history is over. */
export type DemoDeal = {
  id: string;
  leadId: string;
  clientId: string;
  partner: DemoPartner;
  title: string;
  projectType: string;
  valueCents: number;
  currency: Currency;
  claimedAt: Date;
  confirmedAt: Date | null;
  rejectedFor: string | null;
};
export type DemoPipeline = { leads: Row[]; activities: Row[]; clients: Row[]; deals: DemoDeal[] };

type Prospect = ReturnType<typeof prospect>;
const OPEN = ['new', 'contacted', 'qualified', 'proposal'] as const;
const SIZES_CENTS = [90_000, 120_000, 150_000, 150_000, 180_000, 240_000, 360_000] as const;

/** All leads of a partner with their timelines: won ones with their deals, open ones in every stage, lost and trashed ones. */
export function demoPipeline(random: Random, partner: DemoPartner, now: Date): DemoPipeline {
  const made: DemoPipeline = { leads: [], activities: [], clients: [], deals: [] };
  for (const confirmedAt of confirmations(random, partner, now)) {
    addWon(random, made, partner, now, {
      claimedAt: atWork(random, daysAfter(confirmedAt, -random.between(1, 5)), confirmedAt),
      confirmedAt,
    });
  }
  for (let n = 0; n < partner.claimed; n++) {
    addWon(random, made, partner, now, {
      claimedAt: atWork(random, daysAfter(now, -random.between(0.5, 3)), now),
      confirmedAt: null,
    });
  }
  if (partner.deals > 6 && random.chance(0.3)) {
    addWon(random, made, partner, now, {
      claimedAt: atWork(random, daysAfter(now, -random.between(6, 40)), now),
      confirmedAt: null,
      rejectedFor: 'The contract was not signed',
    });
  }
  // A Starter is shown at work: three proposals are out.
  const stages: Stage[] = partner.members[0]?.email === 'starter@demo.test' ? ['proposal', 'proposal', 'proposal'] : [];
  for (let n = 0; n < partner.leads; n++) addOpen(random, made, partner, now, stages[n] ?? stageOf(random));
  return made;
}

/** When each deal was confirmed: over all of the partner's time, denser towards today. */
function confirmations(random: Random, partner: DemoPartner, now: Date): Date[] {
  const days = (now.getTime() - partner.approvedAt.getTime()) / DAY_MS;
  const span = days - 34;
  return Array.from({ length: partner.deals }, (_, n) => {
    // Whoever sells regularly sold lately too, so that this month shows something on any day of the year.
    if (n >= 2 && n === partner.deals - 1) return atWork(random, daysAfter(now, -random.between(1.5, 9)), now);
    const part = ((n + random.between(0.25, 0.75)) / partner.deals) ** 0.85;
    return atWork(random, daysAfter(partner.approvedAt, 24 + part * span), now);
  }).sort((a, b) => a.getTime() - b.getTime());
}

function prospect(random: Random, partner: DemoPartner) {
  const industry = random.pick(words.INDUSTRIES);
  const company = `${random.pick(words.COMPANY_WORDS)} ${industry.word}`;
  const [first, last] = [random.pick(words.FIRST_NAMES), random.pick(words.LAST_NAMES)];
  const line = `202555${String(random.whole(0, 9999)).padStart(4, '0')}`;
  const sizes = random.pick(SIZES_CENTS) * random.between(0.8, 1.25);
  return {
    company,
    contact: `${first} ${last}`,
    email: `${first}.${last}@${company.toLowerCase().replace(/[^a-z]+/g, '')}.example`.toLowerCase(),
    phone: `+1 ${line.slice(0, 3)} ${line.slice(3, 6)} ${line.slice(6)}`,
    e164: `+1${line}`,
    role: random.pick(words.ROLES),
    project: industry.project,
    description: `${company} ${industry.needs}.`,
    // Mostly round amounts, some to the cent: what is earned must be right for both.
    valueCents: random.chance(0.2) ? Math.round(sizes) : Math.round(sizes / 1000) * 1000,
    source: random.pick(LEAD_SOURCES),
    by: random.pick(partner.members.filter(({ role }) => role !== 'viewer')),
  };
}

function addWon(
  random: Random,
  made: DemoPipeline,
  partner: DemoPartner,
  now: Date,
  {
    claimedAt,
    confirmedAt,
    rejectedFor = null,
  }: { claimedAt: Date; confirmedAt: Date | null; rejectedFor?: string | null },
): void {
  const who = prospect(random, partner);
  const createdAt = new Date(
    Math.max(claimedAt.getTime() - random.between(10, 40) * DAY_MS, partner.approvedAt.getTime() + DAY_MS / 4),
  );
  const leadId = random.id(createdAt);
  const clientId = random.id(claimedAt);
  const { currency } = partner;
  const deal: DemoDeal = {
    id: random.id(claimedAt),
    leadId,
    clientId,
    partner,
    title: who.company,
    projectType: who.project,
    valueCents: who.valueCents,
    currency,
    claimedAt,
    confirmedAt,
    rejectedFor,
  };
  const rejectedAt = rejectedFor ? daysAfter(claimedAt, 1.5, now) : null;
  const steps: [Stage, Date][] = OPEN.slice(1).map((stage, n) => [
    stage,
    betweenTimes(createdAt, claimedAt, (n + 1) / 4),
  ]);
  timeline(random, made, partner, who, leadId, createdAt, [...steps, ['won', claimedAt]], {
    won: `Won: ${formatCents(who.valueCents, currency)}`,
  });
  if (rejectedAt)
    made.activities.push(
      activity(
        random,
        partner,
        null,
        leadId,
        'status_change',
        `The deal was rejected: ${rejectedFor}`,
        rejectedAt,
        'won',
        'proposal',
      ),
    );
  made.leads.push(
    leadRow(random, made, partner, who, now, {
      id: leadId,
      createdAt,
      stage: rejectedAt ? 'proposal' : 'won',
      stageEnteredAt: rejectedAt ?? claimedAt,
      dealId: rejectedAt ? null : deal.id,
    }),
  );
  made.clients.push({
    id: clientId,
    partner_id: partner.id,
    name: who.company,
    contact_name: who.contact,
    contact_email: who.email,
    contact_phone: who.phone,
    created_at: claimedAt,
    updated_at: claimedAt,
  });
  made.deals.push(deal);
}

function addOpen(random: Random, made: DemoPipeline, partner: DemoPartner, now: Date, stage: Stage): void {
  const who = prospect(random, partner);
  const oldest = Math.min(stage === 'lost' ? 400 : 75, (now.getTime() - partner.approvedAt.getTime()) / DAY_MS - 1);
  const createdAt = atWork(random, daysAfter(now, -random.between(1, Math.max(2, oldest))), now);
  const id = random.id(createdAt);
  const reached = stage === 'lost' ? random.whole(1, 3) : OPEN.indexOf(stage as (typeof OPEN)[number]);
  const lostReason = stage === 'lost' ? random.pick(words.LOST_REASONS) : null;
  const end = stage === 'lost' ? daysAfter(createdAt, random.between(8, 40), now) : now;
  const path: Stage[] = [...OPEN.slice(1, reached + 1), ...(stage === 'lost' ? (['lost'] as const) : [])];
  const steps = path.map((step, n): [Stage, Date] => [
    step,
    betweenTimes(createdAt, end, (n + 1) / (path.length + 0.4)),
  ]);
  timeline(random, made, partner, who, id, createdAt, steps, { lost: `Lost: ${lostReason}` });
  const trashed = stage === 'new' && random.chance(0.08);
  made.leads.push(
    leadRow(random, made, partner, who, now, {
      id,
      createdAt,
      stage,
      stageEnteredAt: steps.at(-1)?.[1] ?? createdAt,
      dealId: null,
      lostReason,
      deletedAt: trashed ? daysAfter(createdAt, 0.5, now) : null,
    }),
  );
}

function stageOf(random: Random): Stage {
  const x = random.next();
  return x < 0.24 ? 'new' : x < 0.48 ? 'contacted' : x < 0.66 ? 'qualified' : x < 0.8 ? 'proposal' : 'lost';
}

/** The moves of a lead, and what was talked in between. */
function timeline(
  random: Random,
  made: DemoPipeline,
  partner: DemoPartner,
  who: Prospect,
  leadId: string,
  createdAt: Date,
  steps: readonly [Stage, Date][],
  texts: Partial<Record<Stage, string>>,
): void {
  made.activities.push(activity(random, partner, who.by, leadId, 'system', 'Lead added', createdAt));
  let [from, since]: [Stage, Date] = ['new', createdAt];
  for (const [to, at] of steps) {
    const [kind, notes] = random.pick([
      ['call', words.CALL_NOTES],
      ['email', words.EMAIL_NOTES],
      ['meeting', words.MEETING_NOTES],
    ] as const);
    if (random.chance(0.75))
      made.activities.push(
        activity(
          random,
          partner,
          who.by,
          leadId,
          kind,
          random.pick(notes),
          betweenTimes(since, at, random.between(0.3, 0.9)),
        ),
      );
    made.activities.push(
      activity(
        random,
        partner,
        who.by,
        leadId,
        'status_change',
        texts[to] ?? `Moved from ${from} to ${to}`,
        at,
        from,
        to,
      ),
    );
    [from, since] = [to, at];
  }
}

function activity(
  random: Random,
  partner: DemoPartner,
  by: DemoMember | null,
  leadId: string,
  kind: string,
  text: string,
  at: Date,
  from: string | null = null,
  to: string | null = null,
): Row {
  return {
    id: random.id(at),
    lead_id: leadId,
    partner_id: partner.id,
    kind,
    text,
    occurred_at: at,
    by_id: by?.id ?? null,
    by_name: by?.name ?? 'Partner portal',
    from,
    to,
    created_at: at,
    updated_at: at,
  };
}

function leadRow(
  random: Random,
  made: DemoPipeline,
  partner: DemoPartner,
  who: Prospect,
  now: Date,
  {
    id,
    createdAt,
    stage,
    stageEnteredAt,
    dealId,
    lostReason = null,
    deletedAt = null,
  }: {
    id: string;
    createdAt: Date;
    stage: Stage;
    stageEnteredAt: Date;
    dealId: string | null;
    lostReason?: string | null;
    deletedAt?: Date | null;
  },
): Row {
  const open = stage !== 'won' && stage !== 'lost';
  const own = made.activities.filter((each) => each.lead_id === id);
  const lastActivityAt = own.reduce(
    (last, each) => ((each.occurred_at as Date) > last ? (each.occurred_at as Date) : last),
    createdAt,
  );
  const nextActionAt =
    open && random.chance(0.7) ? atWork(random, daysAfter(now, random.between(-3, 12)), daysAfter(now, 30)) : null;
  const description = random.chance(0.8) ? who.description : null;
  const { score, reasons } = scoreLead(
    {
      stage,
      stageEnteredAt,
      estimatedValueCents: who.valueCents,
      contactEmail: who.email,
      contactPhone: who.phone,
      contactRole: who.role,
      description,
      projectType: who.project,
      source: who.source,
      nextActionAt,
      lastActivityAt,
      activitiesLast30Days: own.filter(
        (each) => each.kind !== 'system' && (each.occurred_at as Date) > daysAfter(now, -30),
      ).length,
    },
    DEFAULT_SCORE_WEIGHTS,
    now,
  );
  return {
    id,
    partner_id: partner.id,
    owner_id: who.by.id,
    stage,
    score,
    score_reasons: reasons,
    company_name: who.company,
    contact_name: who.contact,
    contact_email: who.email,
    contact_phone: who.phone,
    contact_phone_e164: who.e164,
    contact_role: who.role,
    project_type: who.project,
    source: who.source,
    estimated_value_cents: who.valueCents,
    currency: partner.currency,
    description,
    next_action: nextActionAt ? random.pick(words.NEXT_ACTIONS) : null,
    next_action_at: nextActionAt,
    tags: random.chance(0.2) ? ['priority'] : [],
    lost_reason: lostReason,
    stage_entered_at: stageEnteredAt,
    last_activity_at: lastActivityAt,
    deal_id: dealId,
    version: own.length,
    created_at: createdAt,
    updated_at: deletedAt ?? lastActivityAt,
    deleted_at: deletedAt,
  };
}

function betweenTimes(from: Date, to: Date, part: number): Date {
  return new Date(from.getTime() + (to.getTime() - from.getTime()) * part);
}
