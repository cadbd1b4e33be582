'use client';

import { Link } from '@payloadcms/ui';
import type { StaffOverview } from '@/contracts/engagement/staff-overview';
import { SetPartnerStatus } from '../tiers/set-partner-status';
import { dayText } from '../words';

/** Those who asked to join, the longest waiting first. */
export function ApplicationQueue({ count, docs }: StaffOverview['applications']) {
  return (
    <section className="portal-card" aria-labelledby="portal-applications">
      <h2 id="portal-applications">
        Applications <span className="portal-muted">{count}</span>
      </h2>
      {docs.length === 0 ? (
        <p className="portal-muted">No applications are waiting.</p>
      ) : (
        <ul className="portal-queue">
          {docs.map((applicant) => (
            <li key={applicant.id}>
              <div className="portal-queue__what">
                <Link href={`/admin/collections/partners/${applicant.id}`}>{applicant.name}</Link>
                <small>since {dayText(applicant.createdAt)}</small>
              </div>
              <div className="portal-actions portal-actions--row">
                <SetPartnerStatus partner={{ ...applicant, status: 'applied' }} isRow />
              </div>
            </li>
          ))}
        </ul>
      )}
      {count > docs.length && (
        <p className="portal-card__all">
          <Link href="/admin/collections/partners?where[status][equals]=applied">See all {count}</Link>
        </p>
      )}
    </section>
  );
}
