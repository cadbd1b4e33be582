import { LeadsPage } from '@/features/pipeline/leads-page';
import { texts } from '@/features/shell/texts';

export const metadata = { title: texts.areas.leads };

export default function Page() {
  return <LeadsPage />;
}
