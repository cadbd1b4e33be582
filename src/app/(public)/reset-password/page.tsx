import { ResetPassword } from '@/features/accounts/reset-password';
import { texts } from '../texts';

export const metadata = { title: texts.resetPassword, robots: { index: false } };

export default function Page() {
  return <ResetPassword />;
}
