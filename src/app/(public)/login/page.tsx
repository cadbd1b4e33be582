import { AuthFrame } from '@/features/accounts/auth-frame';
import { SignInForm } from '@/features/accounts/sign-in-form';

export const metadata = { title: 'Sign in' };

export default function Page() {
  return (
    <AuthFrame title="Welcome back" text="Sign in to your partner portal.">
      <SignInForm />
    </AuthFrame>
  );
}
