import { MorePage } from '@/features/shell/more-page';

export const metadata = { title: 'All areas' };

export default function Page() {
  return <MorePage />;
}
