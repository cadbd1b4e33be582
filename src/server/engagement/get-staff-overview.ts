import type { StaffOverview } from '@/contracts/engagement/staff-overview';
import { periodStart } from '@/domain/money/periods';
import { many, one } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { FAILED_JOBS } from '../jobs/add-job';

type Deal = StaffOverview['dealsToConfirm']['docs'][number];

type MonthRow = { starts: string; deals: number; revenue: number; commission: number; leads: number };

/** The queues and figures of the admin's first page: five small statements, each by an index. */
export async function getStaffOverview({ db, now }: Reader): Promise<StaffOverview> {
  const settings = await one<{ timeZone: string; currency: Deal['currency'] }>(
    db,
    `SELECT time_zone AS "timeZone", reporting_currency::text AS currency FROM programme_settings LIMIT 1`,
  );
  const timeZone = settings?.timeZone ?? 'UTC';
  const currency = settings?.currency ?? 'USD';
  const monthStart = periodStart('month', now, timeZone);
  const lastMonthStart = periodStart('month', new Date(monthStart.getTime() - 1), timeZone);

  const [deals, applications, partners, months, liability, counts] = await Promise.all([
    many<
      Omit<Deal, 'partner' | 'claimedAt'> & {
        partnerId: string;
        partnerName: string;
        tier: Deal['partner']['tier'];
        claimedAt: Date;
      }
    >(
      db,
      `SELECT d.id, d.title, d.value_cents AS "valueCents", d.currency, d.claimed_at AS "claimedAt", p.id AS "partnerId", p.name AS "partnerName", p.tier
         FROM deals d JOIN partners p ON p.id = d.partner_id WHERE d.status = 'claimed' ORDER BY d.claimed_at LIMIT 20`,
    ),
    many<{ id: string; name: string; createdAt: Date }>(
      db,
      `SELECT id, name, created_at AS "createdAt" FROM partners WHERE status = 'applied' ORDER BY created_at LIMIT 8`,
    ),
    many<{ tier: Deal['partner']['tier']; count: number }>(
      db,
      `SELECT tier, count(*) AS count FROM partners WHERE status = 'active' GROUP BY tier ORDER BY tier`,
    ),
    many<MonthRow>(
      db,
      `SELECT m.starts::text AS starts, coalesce(sum(s.deals), 0) AS deals, coalesce(sum(s.revenue_cents), 0) AS revenue,
              coalesce(sum(s.commission_cents), 0) AS commission,
              (SELECT count(*) FROM leads WHERE created_at >= m.from_at AND created_at < m.to_at) AS leads
         FROM (VALUES ($1::date, $3::timestamptz, 'infinity'::timestamptz), ($2::date, $4::timestamptz, $3::timestamptz)) AS m (starts, from_at, to_at)
         LEFT JOIN partner_stats s ON s.period = 'month' AND s.starts = m.starts
        GROUP BY m.starts, m.from_at, m.to_at`,
      [dateIn(monthStart, timeZone), dateIn(lastMonthStart, timeZone), monthStart, lastMonthStart],
    ),
    many<{ currency: Deal['currency']; account: string; balance: number }>(
      db,
      `SELECT currency, account, sum(balance_cents) AS balance FROM ledger_balances GROUP BY currency, account ORDER BY currency`,
    ),
    one<{ claimed: number; applied: number; failed: number }>(
      db,
      `SELECT (SELECT count(*) FROM deals WHERE status = 'claimed') AS claimed, (SELECT count(*) FROM partners WHERE status = 'applied') AS applied,
              (SELECT count(*) FROM ${FAILED_JOBS}) AS failed`,
    ),
  ]);

  return {
    dealsToConfirm: {
      count: counts?.claimed ?? 0,
      docs: deals.map(({ partnerId, partnerName, tier, claimedAt, ...deal }) => ({
        ...deal,
        claimedAt: claimedAt.toISOString(),
        partner: { id: partnerId, name: partnerName, tier },
      })),
    },
    applications: {
      count: counts?.applied ?? 0,
      docs: applications.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    },
    partners: { active: partners.reduce((sum, { count }) => sum + count, 0), byTier: partners },
    thisMonth: monthOf(months, dateIn(monthStart, timeZone), currency),
    lastMonth: monthOf(months, dateIn(lastMonthStart, timeZone), currency),
    liability: byCurrency(liability),
    failedJobs: counts?.failed ?? 0,
  };
}

function monthOf(rows: readonly MonthRow[], starts: string, currency: Deal['currency']): StaffOverview['thisMonth'] {
  const month = rows.find((row) => row.starts === starts);
  return {
    dealsConfirmed: month?.deals ?? 0,
    leadsCreated: month?.leads ?? 0,
    revenue: { amountCents: month?.revenue ?? 0, currency },
    commission: { amountCents: month?.commission ?? 0, currency },
  };
}

function byCurrency(
  rows: { currency: Deal['currency']; account: string; balance: number }[],
): StaffOverview['liability'] {
  return [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, accounts]) => {
    const of = (account: string): number => accounts.find((row) => row.account === account)?.balance ?? 0;
    return {
      currency,
      pendingCents: of('pending'),
      payableCents: of('payable'),
      heldCents: of('held'),
      inTransitCents: of('in_transit'),
    };
  });
}

/** The calendar day of an instant in a zone, as Postgres takes it. */
const dateIn = (at: Date, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
