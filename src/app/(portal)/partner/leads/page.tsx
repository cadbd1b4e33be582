import { LeadsPage } from '@/features/pipeline/leads-page';

export const metadata = { title: 'Leads' };

export default function Page() {
  return <LeadsPage />;
}
