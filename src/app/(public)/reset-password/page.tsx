import { ResetPassword } from '@/features/accounts/reset-password';

export const metadata = { title: 'Reset your password', robots: { index: false } };

export default function Page() {
  return <ResetPassword />;
}
