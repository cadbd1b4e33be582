import { EarningsFrame } from '@/features/money/earnings-frame';
import { texts } from '@/features/shell/texts';

export const metadata = { title: texts.areas.earnings };

export default function Page() {
  return <EarningsFrame />;
}
