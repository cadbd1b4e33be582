'use client';

import { useCallback, useEffect, useState } from 'react';
import type { StaffOverview } from '@/contracts/engagement/staff-overview';
import { callStaffApi } from '../call-staff-api';
import { whenChanged } from '../changed';
import { useHasRole } from '../staff-role';
import '../admin.css';
import './overview.css';
import { ApplicationQueue } from './application-queue';
import { DealQueue } from './deal-queue';
import { FailedJobs, Liability, MonthFigures, PartnersByTier } from './figures';

const REFRESH_MS = 30_000;

/**
 * The admin's first page: how the programme stands, and what waits for a decision; each role finds what it works with. Looked
 * at anew each half minute, at once after a button was pressed, and when the page is come back to.
 */
export function Overview() {
  const hasRole = useHasRole();
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
    const look = () => void load();
    look();
    const timer = setInterval(look, REFRESH_MS);
    const stop = whenChanged(look);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      stop();
      window.removeEventListener('focus', look);
    };
  }, [load]);

  if (!overview)
    return (
      <div className="portal-overview">
        {problem ? (
          <p role="alert">{problem}</p>
        ) : (
          <p className="portal-muted" role="status">
            Loading today’s queues…
          </p>
        )}
      </div>
    );
  const decides = hasRole('partner-manager');
  const seesMoney = hasRole('partner-manager', 'finance');
  return (
    <div className="portal-overview">
      {problem && (
        <p className="portal-overview__wide portal-muted" role="alert">
          What is shown may be old: {problem}
        </p>
      )}
      {seesMoney && <MonthFigures now={overview.thisMonth} before={overview.lastMonth} />}
      {seesMoney && <DealQueue {...overview.dealsToConfirm} />}
      <div className="portal-overview__side">
        {decides && <ApplicationQueue {...overview.applications} />}
        <PartnersByTier {...overview.partners} />
        {seesMoney && <Liability rows={overview.liability} />}
        {hasRole() && <FailedJobs count={overview.failedJobs} />}
      </div>
    </div>
  );
}
