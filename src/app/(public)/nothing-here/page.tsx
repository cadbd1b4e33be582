import { AuthFrame } from '@/features/accounts/auth-frame';
import { ButtonLink } from '@/ui/button';
import { texts } from '../texts';

export const metadata = { title: texts.nothingHere.title, robots: { index: false } };

/** What the server answers, with 404, for an address that no page has. See `NOTHING_HERE`. */
export default function Page() {
  return (
    <AuthFrame title={texts.nothingHere.title} text={texts.nothingHere.text}>
      <ButtonLink variant="primary" href="/partner/dashboard">
        {texts.nothingHere.portal}
      </ButtonLink>
      <ButtonLink href="/">{texts.nothingHere.programme}</ButtonLink>
    </AuthFrame>
  );
}
