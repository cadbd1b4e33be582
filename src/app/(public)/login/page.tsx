import { AuthFrame } from '@/features/accounts/auth-frame';
import { OtherWaysIn } from '@/features/accounts/other-ways-in';
import { SignInForm } from '@/features/accounts/sign-in-form';
import { texts } from '../texts';

export const metadata = { title: texts.login.name };

export default function Page() {
  return (
    <AuthFrame title={texts.login.title} text={texts.login.text}>
      <SignInForm />
      <OtherWaysIn />
    </AuthFrame>
  );
}
