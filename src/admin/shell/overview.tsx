'use client';

import { Link } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { StaffOverview } from '@/contracts/engagement/staff-overview';
import { callStaffApi } from '../call-staff-api';
import { formatMoney } from '../format-money';
import '../admin.css';

const day = (iso: string): string => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(iso));

/** The admin's first page: what waits for a decision, and how the programme stands. Refreshed each half minute. */
export function Overview() {
  const [overview, setOverview] = useState<StaffOverview | null>(null);
  const [problem, setProblem] = useState('');
  const load = useCallback(async () => {
    const answer = await callStaffApi<StaffOverview>('GET', '/api/staff/overview/today');
    if (answer.ok) {
      setOverview(answer.data);
      setProblem('');
    } else {
      setProblem(answer.message);
    }
  }, []);
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 30_000);
    return () => clearInterval(timer);
  }, [load]);

  if (problem && !overview) return <p role="alert">{problem}</p>;
  if (!overview) return <p className="portal-muted">Loading today’s queues…</p>;
  const { dealsToConfirm, applications, partners, thisMonth, liability, failedJobs } = overview;

  return (
    <div className="portal-overview">
      <section className="portal-card portal-card--wide">
        <h3>
          Deals to confirm <span className="portal-muted">{dealsToConfirm.count}</span>
        </h3>
        {dealsToConfirm.docs.length === 0 ? (
          <p className="portal-muted">Nothing waits for you. Deals that partners win appear here.</p>
        ) : (
          <ul className="portal-queue">
            {dealsToConfirm.docs.map((deal) => (
              <li key={deal.id}>
                <div>
                  <Link href={`/admin/collections/deals/${deal.id}`}>{deal.title}</Link>
                  <small>
                    {deal.partner.name} · {deal.partner.tier} · since {day(deal.claimedAt)}
                  </small>
                </div>
                <span className="portal-amount">{formatMoney(deal.valueCents, deal.currency)}</span>
              </li>
            ))}
          </ul>
        )}
        {dealsToConfirm.count > dealsToConfirm.docs.length && (
          <Link href="/admin/collections/deals?where[status][equals]=claimed">See all {dealsToConfirm.count}</Link>
        )}
      </section>
      <section className="portal-card">
        <h3>
          Applications <span className="portal-muted">{applications.count}</span>
        </h3>
        {applications.docs.length === 0 ? (
          <p className="portal-muted">No applications are waiting.</p>
        ) : (
          <ul className="portal-queue">
            {applications.docs.map((row) => (
              <li key={row.id}>
                <Link href={`/admin/collections/partners/${row.id}`}>{row.name}</Link>
                <small>{day(row.createdAt)}</small>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="portal-card">
        <h3>This month</h3>
        <dl>
          <dt>Deals confirmed</dt>
          <dd>{thisMonth.dealsConfirmed}</dd>
          <dt>Revenue by partners</dt>
          <dd>{formatMoney(thisMonth.revenue.amountCents, thisMonth.revenue.currency)}</dd>
          <dt>Commissions earned</dt>
          <dd>{formatMoney(thisMonth.commission.amountCents, thisMonth.commission.currency)}</dd>
          <dt>New leads</dt>
          <dd>{thisMonth.leadsCreated}</dd>
        </dl>
      </section>
      <section className="portal-card">
        <h3>
          Active partners <span className="portal-muted">{partners.active}</span>
        </h3>
        <dl>
          {partners.byTier.map(({ tier, count }) => (
            <div key={tier} style={{ display: 'contents' }}>
              <dt>{tier.charAt(0).toUpperCase() + tier.slice(1)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      {liability.map((row) => (
        <section className="portal-card" key={row.currency}>
          <h3>Owed to partners, {row.currency}</h3>
          <dl>
            <dt>In the hold period</dt>
            <dd>{formatMoney(row.pendingCents, row.currency)}</dd>
            <dt>Ready to pay</dt>
            <dd>{formatMoney(row.payableCents, row.currency)}</dd>
            <dt>Held</dt>
            <dd>{formatMoney(row.heldCents, row.currency)}</dd>
            <dt>On the way</dt>
            <dd>{formatMoney(row.inTransitCents, row.currency)}</dd>
          </dl>
        </section>
      ))}
      {failedJobs > 0 && (
        <section className="portal-card" role="alert">
          <h3>Background work</h3>
          <p>{failedJobs} jobs gave up after all tries. See the server’s log.</p>
        </section>
      )}
    </div>
  );
}
