import { MorePage } from '@/features/shell/more-page';
import { texts } from '@/features/shell/more-page-texts';

export const metadata = { title: texts.title };

export default function Page() {
  return <MorePage />;
}
