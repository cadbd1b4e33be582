'use client';

import { Link, useEntityVisibility } from '@payloadcms/ui';
import type { StaffOverview } from '@/contracts/engagement/staff-overview';
import { formatMoney } from '../format-money';
import { wordText } from '../words';

type Month = StaffOverview['thisMonth'];

/** What this month came to so far, beside the whole of the last. */
export function MonthFigures({ now, before }: { now: Month; before: Month }) {
  const money = ({ amountCents, currency }: Month['revenue']) => formatMoney(amountCents, currency);
  const figures = [
    ['Deals confirmed', String(now.dealsConfirmed), String(before.dealsConfirmed)],
    ['Revenue by partners', money(now.revenue), money(before.revenue)],
    ['Commissions earned', money(now.commission), money(before.commission)],
    ['New leads', String(now.leadsCreated), String(before.leadsCreated)],
  ] as const;
  return (
    <section className="portal-overview__wide" aria-labelledby="portal-month">
      <h2 id="portal-month" className="portal-unseen">
        This month
      </h2>
      <dl className="portal-tiles">
        {figures.map(([label, value, last]) => (
          <div key={label} className="portal-card">
            <dt>{label} this month</dt>
            <dd>{value}</dd>
            <dd className="portal-muted">{last} in all of last month</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function PartnersByTier({ active, byTier }: StaffOverview['partners']) {
  const isFound = useEntityVisibility().isEntityVisible({ collectionSlug: 'partners' });
  return (
    <section className="portal-card" aria-labelledby="portal-partners">
      <h2 id="portal-partners">
        Active partners <span className="portal-muted">{active}</span>
      </h2>
      <dl className="portal-rows">
        {byTier.map(({ tier, count }) => (
          <div key={tier}>
            <dt>
              {isFound ? (
                <Link href={`/admin/collections/partners?where[tier][equals]=${tier}&where[status][equals]=active`}>
                  {wordText(tier)}
                </Link>
              ) : (
                wordText(tier)
              )}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the programme owes its partners, by currency and state; what is nought is left out. */
export function Liability({ rows }: { rows: StaffOverview['liability'] }) {
  const owed = rows.flatMap(({ currency, pendingCents, payableCents, heldCents, inTransitCents }) =>
    (
      [
        ['in the hold period', pendingCents, 'pending'],
        ['ready to pay', payableCents, 'payable'],
        ['held', heldCents, 'held'],
        ['on the way', inTransitCents, 'processing'],
      ] as const
    )
      .filter(([, cents]) => cents !== 0)
      .map(([label, cents, status]) => ({ label: `${currency}, ${label}`, currency, cents, status })),
  );
  return (
    <section className="portal-card" aria-labelledby="portal-owed">
      <h2 id="portal-owed">Owed to partners</h2>
      {owed.length === 0 && <p className="portal-muted">Nothing is owed.</p>}
      <dl className="portal-rows">
        {owed.map(({ label, currency, cents, status }) => (
          <div key={label}>
            <dt>
              <Link
                href={`/admin/collections/commissions?where[status][equals]=${status}&where[currency][equals]=${currency}`}
              >
                {label}
              </Link>
            </dt>
            <dd>{formatMoney(cents, currency)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function FailedJobs({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <section className="portal-card" role="alert">
      <h2>Background work</h2>
      <p>
        {count} {count === 1 ? 'job' : 'jobs'} gave up after all tries. See the server’s log.
      </p>
    </section>
  );
}
