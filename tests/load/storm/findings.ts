import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { Queryable } from '@/server/db/queryable';
import { verifyLedger } from '@/server/money/verify-ledger';
import type { Caller } from './caller';
import type { Cast } from './cast';
import type { Ear } from './ear';
import { PROOFS } from './proofs';
import type { Told } from './story';

/** Everything that contradicts what was acknowledged, each as a sentence; none when all is well. */
export async function inspect(pool: Pool, cast: Cast, told: readonly Told[]): Promise<string[]> {
  const found = [...(await contradictions(pool)), ...(await untrue(pool, told)), ...(await miscounted(pool, cast))];
  const ledger = await verifyLedger(pool);
  return [...found, ...ledger.problems.map((problem) => `ledger: ${problem}`)];
}

/** What of the database contradicts itself. */
export async function contradictions(db: Queryable): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sql } of PROOFS) {
    const { rows } = await db.query<{ problem: string }>(sql);
    found.push(...rows.map(({ problem }) => `${name}: ${problem}`));
  }
  return found;
}

/** What was acknowledged last of each deal, against its row and its lines. */
async function untrue(pool: Pool, told: readonly Told[]): Promise<string[]> {
  type Row = {
    id: string;
    leadId: string;
    partnerId: string;
    status: string;
    valueCents: string;
    refundedCents: string;
    lines: Record<string, number> | null;
  };
  const { rows } = await pool.query<Row>(
    `SELECT d.id, d.lead_id AS "leadId", d.partner_id AS "partnerId", d.status, d.value_cents AS "valueCents", d.refunded_cents AS "refundedCents",
            (SELECT jsonb_object_agg(c.id, c.amount_cents) FROM commissions c WHERE c.deal_id = d.id) AS lines
       FROM deals d`,
  );
  const deals = new Map(rows.map((row) => [row.id, row]));
  const found: string[] = [];
  for (const { deal, leadId, seller, lines, ending } of told) {
    const row = deals.get(deal.id);
    const is = row && {
      leadId: row.leadId,
      partnerId: row.partnerId,
      status: row.status,
      valueCents: Number(row.valueCents),
      refundedCents: Number(row.refundedCents),
    };
    const acknowledged = {
      leadId,
      partnerId: seller.partnerId,
      status: deal.status,
      valueCents: deal.valueCents,
      refundedCents: deal.refundedCents,
    };
    if (!isDeepStrictEqual(is, acknowledged))
      found.push(
        `deal ${deal.id} (${ending}) was acknowledged as ${JSON.stringify(acknowledged)} and is ${JSON.stringify(is)}`,
      );
    if (!isDeepStrictEqual(row?.lines ?? {}, Object.fromEntries(lines)))
      found.push(`deal ${deal.id} (${ending}) has other lines than were acknowledged`);
  }
  const finished = new Set(told.map(({ deal }) => deal.id));
  const extra = rows.filter(({ id }) => !finished.has(id));
  if (extra.length > 0) found.push(`${extra.length} deals belong to no story`);
  return found;
}

/** The count of deals of each partner: those that stand, and what it had before. */
async function miscounted(pool: Pool, { dealsBefore }: Cast): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; counted: number; standing: number }>(
    `SELECT p.id, p.deals_count::int AS counted,
            (SELECT count(*) FROM deals d WHERE d.partner_id = p.id AND d.status IN ('confirmed', 'completed'))::int AS standing FROM partners p`,
  );
  return rows.flatMap(({ id, counted, standing }) => {
    const before = dealsBefore.get(id) ?? 0;
    return counted === before + standing
      ? []
      : [`partner ${id} counts ${counted} deals; it had ${before}, and ${standing} stand`];
  });
}

/** What an open page knows, against what happened to it: nothing missed, nothing of others. */
export async function unheard(pool: Pool, ear: Ear): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; type: string }>(
    `SELECT id, type FROM events WHERE audience->>'partner' = $1 OR audience->>'user' = $2`,
    [ear.who.partnerId, ear.who.userId],
  );
  const mine = new Map(rows.map(({ id, type }) => [id, type]));
  // The boards' news is for all and is told once for many; how often says nothing.
  const heard = [...ear.known.values()].filter(({ type }) => type !== 'leaderboard.changed');
  const known = new Set(heard.map(({ id }) => id));
  const missed = rows.filter(({ id }) => !known.has(id)).map(({ id, type }) => `never heard of ${type} ${id}`);
  const foreign = heard
    .filter(({ id }) => !mine.has(id))
    .map(({ id, type }) => `heard ${type} ${id}, which is not in its outbox`);
  return [...missed, ...foreign, ...ear.problems].map((problem) => `the page of ${ear.who.partnerId} ${problem}`);
}

const COUNTED = [
  'leads',
  'deals',
  'commissions',
  'ledger_entries',
  'deal_changes',
  'tier_events',
  'lead_activities',
  'notifications',
  'events',
] as const;

/** How many rows there are of everything that a repeated request must not make more of. */
export async function countRows(pool: Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<Record<string, number>>(
    `SELECT ${COUNTED.map((table) => `(SELECT count(*) FROM ${table})::int AS ${table}`).join(', ')}`,
  );
  return rows[0] ?? {};
}

/**
 * Sends everything that was acknowledged once more: it must be answered as before, and nothing may change. Only while no
 * story is told and no job waits.
 */
export async function repeatAll(pool: Pool, caller: Caller, told: readonly Told[]): Promise<string[]> {
  const found: string[] = [];
  const before = await countRows(pool);
  for (const { acknowledged } of told) {
    for (const { request, answer } of acknowledged) {
      const again = await caller.persist(request);
      // A new lead is known by its id and answered as it is now; the rest is replayed to the letter.
      const same = request.key
        ? again.replayed && again.status === answer.status && isDeepStrictEqual(again.body, answer.body)
        : again.status === 200;
      if (!same)
        found.push(`${request.method} ${request.path} again was answered ${again.status}, otherwise than before`);
    }
  }
  const after = await countRows(pool);
  if (!isDeepStrictEqual(after, before))
    found.push(`repeated requests changed ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
  return found;
}
