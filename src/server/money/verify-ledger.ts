import type { Pool } from 'pg';
import type { Queryable } from '../db/queryable';

export type LedgerReport = {
  ok: boolean;
  problems: string[];
  checked: { commissions: number; entries: number; partners: number };
};

/** At most so many of one kind are spelled out; the rest are counted. */
const SHOWN = 20;

/** A proof is a statement that finds what contradicts it, each as one sentence. */
type Proof = { name: string; sql: string };

/**
 * What each line has in each account by the ledger. A line that was paid has left the partner's accounts; a voided one is
 * proven together with the others of its original.
 */
const PER_COMMISSION = `
  SELECT commission_id AS id, min(partner_id::text) AS partner, max(partner_id::text) AS other_partner, min(currency) AS currency, max(currency) AS other_currency,
         coalesce(sum(amount_cents) FILTER (WHERE account = 'pending'), 0) AS pending,
         coalesce(sum(amount_cents) FILTER (WHERE account = 'held'), 0) AS held,
         coalesce(sum(amount_cents) FILTER (WHERE account = 'payable'), 0) AS payable,
         coalesce(sum(amount_cents) FILTER (WHERE account = 'in_transit'), 0) AS in_transit,
         coalesce(sum(amount_cents) FILTER (WHERE account = 'paid_out'), 0) AS paid_out,
         coalesce(sum(CASE transition WHEN 'payout_created' THEN 1 WHEN 'payout_failed' THEN -1 ELSE 0 END)
           FILTER (WHERE account = 'in_transit'), 0) AS live_payouts
    FROM ledger_entries WHERE commission_id IS NOT NULL GROUP BY commission_id`;

const PROOFS: readonly Proof[] = [
  {
    name: 'every transaction balances',
    sql: `SELECT format('transaction %s is off by %s %s in %s entries', transaction_id, sum(amount_cents), currency, count(*)) AS problem
            FROM ledger_entries GROUP BY transaction_id, currency HAVING sum(amount_cents) <> 0 OR count(*) < 2`,
  },
  {
    name: 'each commission stands in the ledger as its status says',
    sql: `SELECT CASE
                   WHEN l.id IS NULL THEN format('commission %s has no entries', c.id)
                   WHEN l.partner <> c.partner_id::text OR l.other_partner <> c.partner_id::text OR l.currency <> c.currency::text OR l.other_currency <> c.currency::text
                     THEN format('commission %s has entries of another partner or currency', c.id)
                   ELSE format('commission %s is %s over %s, its entries say pending %s, held %s, payable %s, in transit %s, paid out %s',
                               c.id, c.status, c.amount_cents, l.pending, l.held, l.payable, l.in_transit, l.paid_out)
                 END AS problem
            FROM commissions c LEFT JOIN (${PER_COMMISSION}) l ON l.id = c.id
           WHERE l.id IS NULL
              OR l.partner <> c.partner_id::text OR l.other_partner <> c.partner_id::text OR l.currency <> c.currency::text OR l.other_currency <> c.currency::text
              OR (c.status <> 'voided' AND (
                   l.pending <> CASE WHEN c.status = 'pending' THEN c.amount_cents ELSE 0 END
                OR l.held <> CASE WHEN c.status = 'held' THEN c.amount_cents ELSE 0 END
                OR l.payable <> CASE WHEN c.status = 'payable' THEN c.amount_cents ELSE 0 END
                OR l.in_transit <> CASE WHEN c.status = 'processing' THEN c.amount_cents ELSE 0 END
                OR l.paid_out <> CASE WHEN c.status = 'paid' THEN c.amount_cents ELSE 0 END))`,
  },
  {
    name: 'voided lines leave nothing in any account',
    sql: `SELECT format('the voided lines of commission %s leave %s %s in %s', coalesce(c.reverses_id, c.corrects_id, c.id), sum(e.amount_cents), e.currency, e.account) AS problem
            FROM commissions c JOIN ledger_entries e ON e.commission_id = c.id
           WHERE c.status = 'voided' GROUP BY coalesce(c.reverses_id, c.corrects_id, c.id), e.account, e.currency HAVING sum(e.amount_cents) <> 0`,
  },
  {
    name: 'each balance is the sum of its entries',
    sql: `SELECT format('the balance of partner %s in %s %s is %s, its entries sum to %s', partner_id, account, currency, coalesce(b.balance_cents, 0), coalesce(e.cents, 0)) AS problem
            FROM (SELECT partner_id, account, currency, sum(cents) AS cents FROM (
                    SELECT partner_id, account, currency, amount_cents AS cents FROM ledger_entries WHERE partner_id IS NOT NULL
                    UNION ALL
                    SELECT partner_id, 'paid_out', currency, -amount_cents FROM ledger_entries WHERE transition = 'payout_paid' AND account = 'in_transit'
                  ) moved GROUP BY partner_id, account, currency) e
            FULL JOIN ledger_balances b USING (partner_id, account, currency)
           WHERE coalesce(b.balance_cents, 0) <> coalesce(e.cents, 0)`,
  },
  {
    name: 'each balance is the sum of its commissions',
    sql: `SELECT format('the balance of partner %s in %s %s is %s, the commissions sum to %s', partner_id, account, currency, coalesce(b.balance_cents, 0), coalesce(c.cents, 0)) AS problem
            FROM (SELECT partner_id, CASE status WHEN 'processing' THEN 'in_transit' WHEN 'paid' THEN 'paid_out' ELSE status::text END AS account,
                         currency::text AS currency, sum(amount_cents) AS cents
                    FROM commissions WHERE status <> 'voided' GROUP BY partner_id, status, commissions.currency) c
            FULL JOIN (SELECT * FROM ledger_balances WHERE account <> 'withheld_tax') b USING (partner_id, account, currency)
           WHERE coalesce(b.balance_cents, 0) <> coalesce(c.cents, 0)`,
  },
  {
    name: 'each commission is in at most one live payout',
    sql: `SELECT format('commission %s is %s, names payout %s and is in %s live payouts', c.id, c.status, coalesce(c.payout, 'none'), coalesce(l.live_payouts, 0)) AS problem
            FROM commissions c LEFT JOIN (${PER_COMMISSION}) l ON l.id = c.id
           WHERE coalesce(l.live_payouts, 0) <> CASE WHEN c.status IN ('processing', 'paid') THEN 1 ELSE 0 END
              OR (c.payout IS NOT NULL) <> (c.status IN ('processing', 'paid'))`,
  },
  {
    name: 'the totals earned are the sums of the lines',
    sql: `SELECT format('the total of partner %s for %s in %s is %s, the lines sum to %s', partner_id, kind, currency, coalesce(t.total_cents, 0), coalesce(c.cents, 0)) AS problem
            FROM (SELECT partner_id, currency::text AS currency, kind::text AS kind, sum(amount_cents) AS cents FROM commissions GROUP BY partner_id, commissions.currency, commissions.kind) c
            FULL JOIN earned_totals t USING (partner_id, currency, kind)
           WHERE coalesce(t.total_cents, 0) <> coalesce(c.cents, 0)`,
  },
  {
    name: 'a deal that was taken back as a whole leaves nothing',
    sql: `SELECT format('deal %s is %s, and %s %s of it are left with partner %s', d.id, d.status, sum(c.amount_cents), c.currency, c.partner_id) AS problem
            FROM deals d JOIN commissions c ON c.deal_id = d.id
           WHERE d.status IN ('cancelled', 'refunded') GROUP BY d.id, c.partner_id, c.currency HAVING sum(c.amount_cents) <> 0`,
  },
];

/**
 * Proves the ledger, on one snapshot, so that what is written meanwhile does not look like a fault. Set-based: it reads
 * each table a few times, whatever its size. Spec 04 "Ledger".
 */
export async function verifyLedger(pool: Pick<Pool, 'connect'>): Promise<LedgerReport> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SELECT set_config('work_mem', '128MB', true), set_config('statement_timeout', '0', true)`);
    const problems: string[] = [];
    for (const proof of PROOFS) problems.push(...(await contradictions(client, proof)));
    const { rows } = await client.query<LedgerReport['checked']>(
      `SELECT (SELECT count(*) FROM commissions)::int AS commissions, (SELECT count(*) FROM ledger_entries)::int AS entries,
              (SELECT count(DISTINCT partner_id) FROM ledger_balances)::int AS partners`,
    );
    return { ok: problems.length === 0, problems, checked: rows[0] ?? { commissions: 0, entries: 0, partners: 0 } };
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // Nothing was written; a connection on which the roll-back fails goes out of the pool.
    await client.query('ROLLBACK').catch((error: Error) => {
      broken ??= error;
    });
    client.release(broken);
  }
}

async function contradictions(db: Queryable, { name, sql }: Proof): Promise<string[]> {
  const { rows } = await db.query<{ problem: string; found: string }>(
    `SELECT problem, count(*) OVER () AS found FROM (${sql}) contradictions LIMIT ${SHOWN}`,
  );
  const found = Number(rows[0]?.found ?? 0);
  const more = found > rows.length ? [`${name}: ${found - rows.length} more`] : [];
  return [...rows.map(({ problem }) => `${name}: ${problem}`), ...more];
}
