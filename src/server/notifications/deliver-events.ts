import type { Payload } from 'payload';
import type { EventData, EventType } from '@/contracts/events';
import type { MemberRole } from '@/contracts/roles';
import { many, type Queryable } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { withTransaction } from '../db/transaction';
import { readLadder } from '../tiers/ladder';
import { type Notice, tellUsers } from './tell-users';
import {
  achievementWords,
  commissionWords,
  type DealChange,
  type DealFacts,
  dealChangedWords,
  dealConfirmedWords,
  tierAtRiskWords,
  tierWords,
  type Words,
} from './wording';

/**
 * Turns events into notifications for the members they concern, mails included. Run again, it tells nobody twice.
 * Of a deal hear those who sell (owner and sales), of money the owner, of the tier and of achievements everybody. Spec 09 "Notifications".
 * @returns how many notifications were new.
 */
export async function deliverEvents(payload: Payload, { eventIds }: { eventIds: string[] }): Promise<number> {
  return withTransaction(await systemRequest(payload, 'deliver-events'), 'deliverEvent', async (writer) => {
    const { db } = writer;
    const events = await readTold(db, eventIds);
    const messages = [
      ...(await dealMessages(db, events)),
      ...(await commissionMessages(db, events)),
      ...(await tierMessages(db, events)),
      ...(await achievementMessages(db, events)),
    ];
    return tellUsers(writer, await addressed(db, messages));
  });
}

type Told<T extends EventType = EventType> = {
  [K in T]: { id: string; xid: number; at: Date; partnerId: string; type: K; data: EventData<K> };
}[T];
/** What is to be said, and to which members of the partner. */
type Message = Words & Pick<Notice, 'partnerId' | 'kind' | 'event'> & { roles: readonly MemberRole[] };

const readTold = (db: Queryable, eventIds: string[]): Promise<Told[]> =>
  many(
    db,
    `SELECT id, xid, at, type, data, audience->>'partner' AS "partnerId" FROM events
      WHERE id = ANY ($1::uuid[]) AND audience ? 'partner' ORDER BY id`,
    [eventIds],
  );

const ofType = <T extends EventType>(events: readonly Told[], ...types: T[]): Told<T>[] =>
  events.filter((event) => (types as EventType[]).includes(event.type)) as Told<T>[];

async function dealMessages(db: Queryable, events: readonly Told[]): Promise<Message[]> {
  const told = ofType(events, 'deal.confirmed', 'deal.changed');
  if (told.length === 0) return [];
  const deals = await readDeals(
    db,
    told.map(({ data }) => data.dealId),
  );
  const changes = await many<{ dealId: string; at: Date; kind: DealChange['kind'] }>(
    db,
    'SELECT deal_id AS "dealId", at, kind FROM deal_changes WHERE deal_id = ANY ($1::uuid[])',
    [told.map(({ data }) => data.dealId)],
  );
  return told.flatMap((event) => {
    const deal = deals.get(event.data.dealId);
    if (!deal) return [];
    // The record of a change has the time of its transaction, as the event has.
    const kind =
      changes.find(({ dealId, at }) => dealId === event.data.dealId && at.getTime() === event.at.getTime())?.kind ??
      null;
    const words =
      event.type === 'deal.confirmed'
        ? dealConfirmedWords(deal)
        : dealChangedWords(deal, { status: event.data.status, kind, reason: event.data.reason ?? null });
    return words
      ? [
          {
            ...words,
            partnerId: event.partnerId,
            kind: 'deal' as const,
            event: event.id,
            roles: ['owner', 'sales'] as const,
          },
        ]
      : [];
  });
}

/** One message for all lines that one settlement brought a beneficiary, however they are spread over events and jobs. */
async function commissionMessages(db: Queryable, events: readonly Told[]): Promise<Message[]> {
  const told = ofType(events, 'commission.created');
  if (told.length === 0) return [];
  const lines = await many<{
    event: string;
    partnerId: string;
    dealId: string | null;
    amountCents: number;
    currency: string;
    kinds: string[];
    locale: string;
  }>(
    db,
    `SELECT (array_agg(e.id ORDER BY e.id))[1] AS event, e.audience->>'partner' AS "partnerId", e.data->>'dealId' AS "dealId",
            sum((e.data->>'amountCents')::bigint)::bigint AS "amountCents", e.data->>'currency' AS currency,
            array_agg(DISTINCT e.data->>'kind') AS kinds, p.locale
       FROM events e JOIN partners p ON p.id = (e.audience->>'partner')::uuid
      WHERE e.xid = ANY ($1::bigint[]) AND e.type = 'commission.created'
      GROUP BY e.xid, e.audience->>'partner', e.data->>'dealId', e.data->>'currency', p.locale`,
    [[...new Set(told.map(({ xid }) => xid))]],
  );
  const deals = await readDeals(
    db,
    lines.flatMap(({ dealId }) => dealId ?? []),
  );
  return lines.flatMap(({ event, partnerId, dealId, ...facts }) => {
    const deal = dealId ? deals.get(dealId) : undefined;
    const words = commissionWords({ ...facts, ownDeal: deal?.partnerId === partnerId ? deal : null });
    return words ? [{ ...words, partnerId, kind: 'commission' as const, event, roles: ['owner'] as const }] : [];
  });
}

async function tierMessages(db: Queryable, events: readonly Told[]): Promise<Message[]> {
  const told = ofType(events, 'tier.changed', 'tier.at-risk');
  if (told.length === 0) return [];
  const ladder = new Map((await readLadder(db)).map((step) => [step.tier, step]));
  const zones = await many<{ id: string; locale: string; timeZone: string }>(
    db,
    'SELECT id, locale, time_zone AS "timeZone" FROM partners WHERE id = ANY ($1::uuid[])',
    [told.map(({ partnerId }) => partnerId)],
  );
  return told.map((event) => {
    const { id, partnerId } = event;
    const about = { partnerId, kind: 'tier' as const, event: id, roles: ['owner', 'sales', 'viewer'] as const };
    if (event.type === 'tier.at-risk') {
      const { tier, until, missing } = event.data;
      const { locale = 'en', timeZone = 'UTC' } = zones.find((zone) => zone.id === partnerId) ?? {};
      const name = ladder.get(tier)?.name ?? tier;
      return { ...tierAtRiskWords({ name, missing, until: new Date(until), locale, timeZone }), ...about };
    }
    const { from, to } = event.data;
    const step = ladder.get(to);
    return { ...tierWords({ from, to, name: step?.name ?? to, baseRateBps: step?.rates.baseBps ?? null }), ...about };
  });
}

async function achievementMessages(db: Queryable, events: readonly Told[]): Promise<Message[]> {
  const told = ofType(events, 'achievement.granted');
  if (told.length === 0) return [];
  const achievements = await many<{ id: string; title: string; description: string }>(
    db,
    'SELECT id, title, description FROM achievements WHERE id = ANY ($1::uuid[])',
    [told.map(({ data }) => data.achievementId)],
  );
  return told.flatMap(({ id, partnerId, data }) => {
    const achievement = achievements.find((each) => each.id === data.achievementId);
    if (!achievement) return [];
    const roles = ['owner', 'sales', 'viewer'] as const;
    return [{ ...achievementWords(achievement), partnerId, kind: 'achievement' as const, event: id, roles }];
  });
}

async function readDeals(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, DealFacts & { partnerId: string }>> {
  const rows = await many<DealFacts & { id: string; partnerId: string }>(
    db,
    `SELECT d.id, d.partner_id AS "partnerId", d.lead_id AS "leadId", coalesce(l.company_name, c.name, d.title) AS "with"
       FROM deals d LEFT JOIN leads l ON l.id = d.lead_id LEFT JOIN clients c ON c.id = d.client_id
      WHERE d.id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The members whom each message is for; those of a partner who cannot sign in are told nothing. */
async function addressed(db: Queryable, messages: readonly Message[]): Promise<Notice[]> {
  const members = await many<{ userId: string; partnerId: string; role: MemberRole }>(
    db,
    `SELECT m.user_id AS "userId", m.partner_id AS "partnerId", m.role FROM memberships m JOIN partners p ON p.id = m.partner_id
      WHERE m.partner_id = ANY ($1::uuid[]) AND p.status IN ('active', 'suspended')`,
    [[...new Set(messages.map(({ partnerId }) => partnerId))]],
  );
  return messages.flatMap(({ roles, ...notice }) =>
    members
      .filter((member) => member.partnerId === notice.partnerId && roles.includes(member.role))
      .map(({ userId }) => ({ ...notice, userId })),
  );
}
