'use client';

import { useEffect, useState } from 'react';
import { AuthFrame } from './auth-frame';
import { RequestResetForm } from './request-reset-form';
import { texts } from './reset-password-texts';
import { SetPasswordForm } from './set-password-form';

/** Both halves of a forgotten password: asking for the mail, and, with the token it brought, a new password. */
export function ResetPassword() {
  const token = useToken();
  if (token) {
    return (
      <AuthFrame title={texts.choose.title} text={texts.choose.text}>
        <SetPasswordForm token={token} />
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={texts.request.title} text={texts.request.text}>
      <RequestResetForm />
    </AuthFrame>
  );
}

/** The token stands after the #, where no server and no log sees it; it leaves the address bar at once. */
function useToken(): string | null {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const found = new URLSearchParams(window.location.hash.slice(1)).get('token');
    if (!found) return;
    setToken(found);
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  return token;
}
