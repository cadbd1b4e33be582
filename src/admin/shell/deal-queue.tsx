'use client';

import { Link } from '@payloadcms/ui';
import type { StaffOverview } from '@/contracts/engagement/staff-overview';
import { formatMoney } from '../format-money';
import { DecideDeal } from '../pipeline/decide-deal';
import { dayText, wordText } from '../words';

const SHOWN = 8;

/** Deals that partners claimed and nobody decided yet, the longest waiting first. */
export function DealQueue({ count, docs }: StaffOverview['dealsToConfirm']) {
  return (
    <section className="portal-card" aria-labelledby="portal-deals">
      <h2 id="portal-deals">
        Deals to confirm <span className="portal-muted">{count}</span>
      </h2>
      {docs.length === 0 ? (
        <p className="portal-muted">Nothing waits for you. Deals that partners win appear here.</p>
      ) : (
        <ul className="portal-queue">
          {docs.slice(0, SHOWN).map((deal) => (
            <li key={deal.id}>
              <div className="portal-queue__what">
                <Link href={`/admin/collections/deals/${deal.id}`}>{deal.title}</Link>
                <small>
                  {deal.partner.name} · {wordText(deal.partner.tier)} · since {dayText(deal.claimedAt)}
                </small>
              </div>
              <span className="portal-amount">{formatMoney(deal.valueCents, deal.currency)}</span>
              <DecideDeal deal={deal} />
            </li>
          ))}
        </ul>
      )}
      {count > SHOWN && (
        <p className="portal-card__all">
          <Link href="/admin/collections/deals?where[status][equals]=claimed&sort=claimedAt">
            See all {count} and decide several at once
          </Link>
        </p>
      )}
    </section>
  );
}
