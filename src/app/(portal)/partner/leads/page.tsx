import { Suspense } from 'react';
import { LeadsPage } from '@/features/pipeline/leads-page';
import { LeadsPageSkeleton } from '@/features/pipeline/leads-page-skeleton';

export const metadata = { title: 'Leads' };

export default function Page() {
  return (
    <Suspense fallback={<LeadsPageSkeleton />}>
      <LeadsPage />
    </Suspense>
  );
}
