import { OfflinePage } from '@/features/shell/offline-page';

export const metadata = { title: 'Offline' };

export default function Page() {
  return <OfflinePage />;
}
