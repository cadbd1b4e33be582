import { EarningsFrame } from '@/features/money/earnings-frame';

export const metadata = { title: 'Earnings' };

export default function Page() {
  return <EarningsFrame />;
}
