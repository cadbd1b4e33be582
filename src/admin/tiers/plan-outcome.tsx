'use client';

import { Link, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { Fragment, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { PlanOutcome, PlanTotals } from '@/contracts/tiers/plans';
import { callStaffApi } from '../call-staff-api';
import { whenChanged } from '../changed';
import { formatMoney } from '../format-money';
import { dayText, wordText } from '../words';
import '../admin.css';
import '../related/related.css';

const LOOK_AGAIN_MS = 2_000;

/** What the replay of this plan found: the cost, and the partners whom it changes most. Looks again while a replay runs. */
export function PlanOutcomeCard() {
  const { id } = useDocumentInfo();
  const heading = useId();
  const [outcome, setOutcome] = useState<PlanOutcome | null>(null);
  const [problem, setProblem] = useState('');
  const load = useCallback(async () => {
    const answer = await callStaffApi<PlanOutcome>('GET', `/api/staff/plans/${id}/outcome`);
    if (answer.ok) setOutcome(answer.data);
    setProblem(answer.ok ? '' : answer.message);
  }, [id]);
  const runs = outcome?.status === 'replaying';
  useEffect(() => {
    if (!id) return;
    const look = () => void load();
    look();
    return whenChanged(look);
  }, [id, load]);
  const router = useRouter();
  const ran = useRef(false);
  useEffect(() => {
    // The job has changed the plan: the form and its buttons are to know.
    if (ran.current && !runs) router.refresh();
    ran.current = runs;
    if (!runs) return;
    const timer = setInterval(() => void load(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [runs, load, router]);

  if (!id) return null;
  return (
    <section className="portal-card portal-related" aria-labelledby={heading}>
      <h2 id={heading}>Over the last twelve months</h2>
      {problem && (
        <p className="portal-muted" role="alert">
          {problem}
        </p>
      )}
      {runs ? (
        <p className="portal-muted" role="status">
          Replaying: {outcome.progress ?? 0} %
        </p>
      ) : outcome?.totals ? (
        <>
          {outcome.status === 'draft' && (
            <p className="portal-muted">The plan was edited since: replay it again before you go by these figures.</p>
          )}
          <Totals totals={outcome.totals} />
          <Most rows={outcome.most} />
          <p>
            <a href={`/api/staff/plans/${id}/results`} download>
              Every partner, as a CSV file
            </a>
          </p>
        </>
      ) : (
        outcome && <p className="portal-muted">Not replayed yet. Save the plan, then press “Replay”.</p>
      )}
    </section>
  );
}

/** An amount with its sign, so that more and less are told apart without colour. */
function signed(cents: number, currency: string): string {
  return cents > 0 ? `+${formatMoney(cents, currency)}` : formatMoney(cents, currency);
}

function Totals({ totals }: { totals: PlanTotals }) {
  const { whole, currency, byKind, byCurrency, partners, deals, leftAsTheyAre } = totals;
  return (
    <>
      <p>
        The programme would have paid{' '}
        <strong className="portal-figure">{formatMoney(whole.replayedCents, currency)}</strong> instead of{' '}
        <span className="portal-figure">{formatMoney(whole.earnedCents, currency)}</span>:{' '}
        <strong className="portal-figure">{signed(whole.differenceCents, currency)}</strong>. {partners.more} partners
        would have earned more, {partners.less} less, {partners.same} the same.
      </p>
      <p className="portal-muted">
        By own deals {signed(byKind.base, currency)}, by teams {signed(byKind.override, currency)}, by partners brought
        in {signed(byKind.referral, currency)}. {deals} settled deals from {dayText(totals.since)} to{' '}
        {dayText(totals.until)}
        {leftAsTheyAre > 0 && `, ${leftAsTheyAre} of them left as they are: their terms were not kept`}.
      </p>
      {byCurrency.length > 1 && (
        <p className="portal-muted">
          By currency, before the last rates of exchange:
          {byCurrency.map((sums, at) => (
            <Fragment key={sums.currency}>
              {at === 0 ? ' ' : ', '}
              <span className="portal-figure">{signed(sums.differenceCents, sums.currency)}</span>
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}

function Most({ rows }: { rows: PlanOutcome['most'] }) {
  if (rows.length === 0) return <p className="portal-muted">No partner would have earned anything else.</p>;
  return (
    <div className="portal-related__scroll">
      <table>
        <caption className="portal-muted">Partners whom it changes most</caption>
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col">Difference</th>
            <th scope="col">Earned</th>
            <th scope="col">Replayed</th>
            <th scope="col">Tier</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ partner, currency, tier, tierReplayed, ...row }) => (
            <tr key={`${partner.id} ${currency}`}>
              <td>
                <Link href={`/admin/collections/partners/${partner.id}`}>{partner.name}</Link>
              </td>
              <td className="portal-amount">{signed(row.differenceCents, currency)}</td>
              <td className="portal-figure">{formatMoney(row.earnedCents, currency)}</td>
              <td className="portal-figure">{formatMoney(row.replayedCents, currency)}</td>
              <td>{tier === tierReplayed ? wordText(tier) : `${wordText(tier)} → ${wordText(tierReplayed)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
