import type { PayloadRequest } from 'payload';
import type { Pool, QueryResultRow } from 'pg';
import type { StaffActor } from '@/contracts/actor';
import type { Portal } from '../../support/boot';
import { makeStaff } from '../../support/fixtures';

/** The staff's side of a test: every action on a deal as the router runs it, and what stands in the database after it. */
export async function openDesk(portal: Portal, at?: Date) {
  const { withTransaction, poolOf } = await import('@/server/db/transaction');
  const { confirmDeal } = await import('@/server/pipeline/confirm-deal');
  const { correctDeal } = await import('@/server/pipeline/correct-deal');
  const { rejectDeal } = await import('@/server/pipeline/reject-deal');
  const { cancelDeal } = await import('@/server/pipeline/cancel-deal');
  const { completeDeal } = await import('@/server/pipeline/complete-deal');
  const { refundDeal } = await import('@/server/pipeline/refund-deal');
  const { matureCommissions } = await import('@/server/money/mature-commissions');
  const { verifyLedger } = await import('@/server/money/verify-ledger');
  const { actor } = await makeStaff(portal, 'admin');
  const pool = poolOf(portal.payload);
  const clock = { now: at ?? new Date() };
  const req = (as: StaffActor = actor): Promise<PayloadRequest> => portal.reqAs(as, clock.now);

  return {
    actor,
    pool,
    /** The business time of what follows. */
    clock,
    req,
    confirm: async (id: string, body: { valueCents?: number; note?: string } = {}) =>
      withTransaction(await req(), 'confirmDeal', (writer) => confirmDeal(writer, { id, ...body })),
    correct: async (id: string, valueCents: number, reason = 'Scope changed') =>
      withTransaction(await req(), 'correctDeal', (writer) => correctDeal(writer, { id, valueCents, reason })),
    reject: async (id: string, reason = 'No contract') =>
      withTransaction(await req(), 'rejectDeal', (writer) => rejectDeal(writer, { id, reason })),
    cancel: async (id: string, reason = 'Client withdrew') =>
      withTransaction(await req(), 'cancelDeal', (writer) => cancelDeal(writer, { id, reason })),
    complete: async (id: string) =>
      withTransaction(await req(), 'completeDeal', (writer) => completeDeal(writer, { id })),
    refund: async (id: string, amountCents: number, reason = 'Goodwill') =>
      withTransaction(await req(), 'refundDeal', (writer) => refundDeal(writer, { id, amountCents, reason })),
    mature: async () => matureCommissions(await portal.asSystem(clock.now)),
    verify: () => verifyLedger(pool),
    /** Rows by SQL. */
    rows: async <R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> =>
      (await pool.query<R>(text, values)).rows,
    /** Lines of a deal as `kind status amount currency`, by the time they were written. */
    lines: async (dealId: string, partnerId?: string): Promise<string[]> => {
      const found = await pool.query<{ line: string }>(
        `SELECT format('%s %s %s %s', kind, status, amount_cents, currency) AS line FROM commissions
          WHERE deal_id = $1 AND ($2::uuid IS NULL OR partner_id = $2) ORDER BY created_at, id`,
        [dealId, partnerId ?? null],
      );
      return found.rows.map(({ line }) => line);
    },
    /** Accounts of a partner that are not empty: `{ pending: 30000 }`. */
    balances: async (partnerId: string): Promise<Record<string, number>> => {
      const found = await pool.query<{ account: string; balance: number }>(
        `SELECT account, balance_cents AS balance FROM ledger_balances WHERE partner_id = $1 AND balance_cents <> 0`,
        [partnerId],
      );
      return Object.fromEntries(found.rows.map(({ account, balance }) => [account, balance]));
    },
    /** What a partner has on the all-time board. */
    board: async (partnerId: string): Promise<{ deals: number; revenue: number; commission: number } | undefined> => {
      const found = await pool.query<{ deals: number; revenue: number; commission: number }>(
        `SELECT deals, revenue_cents AS revenue, commission_cents AS commission FROM partner_stats WHERE partner_id = $1 AND period = 'all'`,
        [partnerId],
      );
      return found.rows[0];
    },
  };
}
export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** SQL under a use case of the portal, as code that is not written yet would run it. */
export async function underUseCase<T>(
  pool: Pool,
  useCase: string,
  work: (query: (text: string, values?: unknown[]) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('portal.use_case', $1, true)`, [useCase]);
    const result = await work((text, values = []) => client.query(text, values));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Puts what is payable of a partner into a payout and, unless it stops there, pays it: the ledger and the lines together. */
export async function payOut(
  pool: Pool,
  partnerId: string,
  payout: string,
  options: { stopAfter?: 'created' } = {},
): Promise<void> {
  const step = (from: string, to: string, transition: string, debit: string, credit: string) =>
    underUseCase(pool, 'settlePayout', (query) =>
      query(
        `WITH moved AS (
           UPDATE commissions SET status = $3::enum_commissions_status, payout = $6 WHERE partner_id = $1 AND status = $2::enum_commissions_status
           RETURNING id, partner_id, currency, amount_cents, gen_random_uuid() AS transaction_id
         )
         INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, payout_id, at)
         SELECT transaction_id, $4, e.account, CASE WHEN e.account = 'paid_out' THEN NULL ELSE partner_id END, currency::text, e.cents, id, $6, now()
           FROM moved CROSS JOIN LATERAL (VALUES ($5::text, -amount_cents), ($7::text, amount_cents)) e(account, cents)`,
        [partnerId, from, to, transition, debit, payout, credit],
      ),
    );
  await step('payable', 'processing', 'payout_created', 'payable', 'in_transit');
  if (options.stopAfter !== 'created') await step('processing', 'paid', 'payout_paid', 'in_transit', 'paid_out');
}

/** Runs `work` while the programme has other settings. */
export async function setProgramme<T>(
  desk: Desk,
  settings: Record<string, unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const columns = Object.keys(settings);
  const [before] = await desk.rows<Record<string, unknown>>(`SELECT ${columns} FROM programme_settings`);
  const set = (values: Record<string, unknown>) =>
    desk.rows(
      `UPDATE programme_settings SET ${columns.map((column, i) => `${column} = $${i + 1}`)}`,
      columns.map((column) => values[column]),
    );
  await set(settings);
  try {
    return await work();
  } finally {
    await set(before ?? {});
  }
}

/** Plants damage: SQL past the walls of these tables, which only their owner can take down. */
export async function pastTheWalls(
  desk: Desk,
  tables: readonly string[],
  statements: readonly string[],
): Promise<void> {
  const all = (what: string) => tables.map((table) => `ALTER TABLE ${table} ${what} TRIGGER USER`);
  await desk.rows(['BEGIN', ...all('DISABLE'), ...statements, ...all('ENABLE'), 'COMMIT'].join(';\n'));
}
