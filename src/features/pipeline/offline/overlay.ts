import type { QueuedAction, Row } from '@/client/outbox/action';
import type { LeadFilter } from '@/client/query/filters';
import type { Activity, Lead, LeadFile, Stage } from '@/contracts/pipeline/leads';
import { weightedCents } from '@/domain/pipeline/stages';
import { matchesFilter } from './lead-filter';
import { compareLeads } from './lead-order';

/**
 * What the user made on this device, drawn over what the server last said. A waiting action counts as done; a refused one
 * does not count (its row stands where the server has it, with the reason), except a refused new lead: what was typed stays.
 */
export function overlayLead(lead: Lead, actions: readonly QueuedAction[]): Lead {
  return actions.filter((action) => action.subject === lead.id && counts(action)).reduce(applyTo, lead);
}

/** A list of leads under a filter, with the waiting actions on all of them: rows come, go, change and find their place. */
export function overlayLeads(docs: readonly Lead[], actions: readonly QueuedAction[], filter: LeadFilter): Lead[] {
  const touched = new Set(actions.filter(counts).map((action) => action.subject));
  if (touched.size === 0) return [...docs];
  const known = new Map(docs.map((lead) => [lead.id, lead]));
  for (const subject of touched) {
    const base = known.get(subject) ?? firstSeen(subject, actions);
    if (!base) continue;
    const lead = overlayLead(base, actions);
    if (matchesFilter(lead, filter)) known.set(subject, lead);
    else known.delete(subject);
  }
  return [...known.values()].sort(compareLeads(filter.sort));
}

/** The lead that a queued action is about, when no answer of the server is at hand. */
export function queuedLead(id: string, actions: readonly QueuedAction[]): Lead | undefined {
  const base = firstSeen(id, actions);
  return base && overlayLead(base, actions);
}

/** What stands in the timeline of its lead. */
const LOGGED: Readonly<Record<string, true>> = { 'leads.activity.add': true, 'leads.files.add': true };

/** The timeline with what was logged here and not sent yet on top. */
export function overlayActivities(
  docs: readonly Activity[],
  leadId: string,
  actions: readonly QueuedAction[],
): Activity[] {
  const known = new Set(docs.map((activity) => activity.id));
  const logged = actions
    .filter((action) => action.subject === leadId && action.route in LOGGED)
    .map((action) => (action.route === 'leads.files.add' ? fileActivityOf(action) : activityOf(action)))
    .filter((activity) => !known.has(activity.id));
  return [...logged.reverse(), ...docs];
}

type Amount = { amountCents: number; currency: Lead['currency'] };
export type StageTotal = {
  stage: Stage;
  count: number;
  values: Amount[];
  /** null below the tier that has the CRM. */
  weighted: Amount[] | null;
};

/** Count and value of each stage, of the leads of a filter, with the waiting actions taken over. */
export function overlayTotals(
  totals: readonly StageTotal[],
  actions: readonly QueuedAction[],
  filter: LeadFilter = {},
): StageTotal[] {
  const result = new Map(totals.map((t) => [t.stage, { ...t, values: t.values.map((v) => ({ ...v })) }]));
  const weighs = totals.some(({ weighted }) => weighted !== null);
  const add = (lead: Lead, sign: 1 | -1) => {
    if (!matchesFilter(lead, filter)) return;
    const total = result.get(lead.stage) ?? { stage: lead.stage, count: 0, values: [], weighted: weighs ? [] : null };
    result.set(lead.stage, total);
    total.count = Math.max(0, total.count + sign);
    if (lead.estimatedValueCents === null) return;
    const value = total.values.find((v) => v.currency === lead.currency);
    if (value) value.amountCents = Math.max(0, value.amountCents + sign * lead.estimatedValueCents);
    else if (sign === 1) total.values.push({ amountCents: lead.estimatedValueCents, currency: lead.currency });
  };
  for (const subject of new Set(actions.filter(counts).map((action) => action.subject))) {
    const isNew = actions.some((a) => a.subject === subject && a.step === 'create');
    const before = firstSeen(subject, actions);
    if (!before) continue;
    const after = overlayLead(before, actions);
    if (!isNew) add(before, -1);
    add(after, 1);
  }
  return [...result.values()].map((total) => ({
    ...total,
    weighted: total.weighted && total.values.map((value) => weigh(total.stage, value)),
  }));
}

const weigh = (stage: Stage, { amountCents, currency }: Amount): Amount => ({
  amountCents: weightedCents(stage, amountCents),
  currency,
});

export type LeadMark = { state: 'queued' | 'failed' | 'conflict'; action: QueuedAction };

/** The mark on the row of each lead that has something queued: the worst of it. */
export function marksOf(actions: readonly QueuedAction[]): Map<string, LeadMark> {
  const marks = new Map<string, LeadMark>();
  const worst = { queued: 0, conflict: 1, failed: 2 };
  for (const action of actions) {
    const state = action.state === 'waiting' ? 'queued' : action.state;
    const known = marks.get(action.subject);
    if (!known || worst[state] > worst[known.state]) marks.set(action.subject, { state, action });
  }
  return marks;
}

function counts(action: QueuedAction): boolean {
  return action.state === 'waiting' || action.step === 'create';
}

function firstSeen(subject: string, actions: readonly QueuedAction[]): Lead | undefined {
  const first = actions.find((action) => action.subject === subject);
  if (!first) return undefined;
  return first.step === 'create' ? provisionalLead(first) : ((first.base as Lead | null) ?? undefined);
}

function applyTo(lead: Lead, action: QueuedAction): Lead {
  const body: Row = action.body ?? {};
  const updatedAt = action.madeAt;
  switch (action.route) {
    case 'leads.update': {
      const { version: _, ownerId, custom, ...changes } = body;
      const decided = ownerId !== undefined && action.decides ? { [action.decides.field]: action.decides.value } : {};
      return {
        ...lead,
        ...(changes as Partial<Lead>),
        ...decided,
        custom: withChanges(lead.custom, custom),
        updatedAt,
      };
    }
    case 'leads.move': {
      const stage = body.to as Stage;
      const claimed = stage === 'won' ? claimOf(lead, action) : undefined;
      const lostReason = typeof body.lostReason === 'string' ? body.lostReason : null;
      return {
        ...lead,
        stage,
        stageEnteredAt: updatedAt,
        daysInStage: 0,
        estimatedValueCents: claimed?.valueCents ?? lead.estimatedValueCents,
        currency: claimed?.currency ?? lead.currency,
        deal: claimed ?? lead.deal,
        lostReason,
        updatedAt,
      };
    }
    case 'leads.trash':
      return { ...lead, deletedAt: updatedAt };
    case 'leads.restore':
      return { ...lead, deletedAt: null, updatedAt };
    default:
      return lead;
  }
}

/** Custom values with those that a change names; null clears. What was kept before there were such fields has none. */
function withChanges(values: Lead['custom'] | undefined, changes: unknown): Lead['custom'] {
  const all = Object.entries({ ...values, ...(changes as Lead['custom'] | undefined) });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

/** The deal that a queued win will claim: it waits for confirmation from now on. */
function claimOf(lead: Lead, { id, body, madeAt }: QueuedAction): NonNullable<Lead['deal']> {
  return {
    id,
    leadId: lead.id,
    clientId: null,
    title: lead.companyName,
    status: 'claimed',
    valueCents: Number(body?.valueCents ?? 0),
    refundedCents: 0,
    currency: (body?.currency ?? lead.currency) as Lead['currency'],
    claimedAt: madeAt,
    confirmedAt: null,
    completedAt: null,
    reason: null,
  };
}

/** A lead that only this device knows: what was typed, and what the server will add as far as it can be told. */
function provisionalLead(create: QueuedAction): Lead {
  const { custom, ...typed } = (create.body ?? {}) as Partial<Lead>;
  return {
    version: 1,
    companyName: '',
    contactName: '',
    contactEmail: null,
    contactPhone: null,
    contactRole: null,
    projectType: null,
    description: null,
    estimatedValueCents: null,
    currency: 'USD',
    source: 'other',
    tags: [],
    nextAction: null,
    nextActionAt: null,
    location: null,
    ...typed,
    id: create.subject,
    stage: 'new',
    stageEnteredAt: create.madeAt,
    daysInStage: 0,
    score: null,
    scoreReasons: null,
    lostReason: null,
    custom: withChanges({}, custom),
    attribution: null,
    owner: null,
    dealId: null,
    deal: null,
    createdAt: create.madeAt,
    updatedAt: create.madeAt,
    deletedAt: null,
  };
}

function fileActivityOf({ id, madeAt, query = {}, file }: QueuedAction): Activity {
  const { name, purpose, seconds } = query as Partial<LeadFile>;
  const entry = typeof query.id === 'string' ? query.id : id;
  return {
    id: entry,
    kind: purpose === 'voice' ? 'voice' : 'file',
    text: name ?? '',
    occurredAt: madeAt,
    by: null,
    file: {
      id: entry,
      name: name ?? '',
      mime: file?.type ?? '',
      size: file?.size ?? 0,
      purpose: purpose ?? 'file',
      seconds: seconds ?? null,
    },
  };
}

function activityOf(action: QueuedAction): Activity {
  const { id, kind, text, occurredAt } = (action.body ?? {}) as Partial<Activity>;
  return {
    id: id ?? action.id,
    kind: kind ?? 'note',
    text: text ?? '',
    occurredAt: occurredAt ?? action.madeAt,
    by: null,
  };
}
