import { OfflinePage } from '@/features/shell/offline-page';
import { texts } from '@/features/shell/offline-page-texts';

export const metadata = { title: texts.title };

export default function Page() {
  return <OfflinePage />;
}
