export type SignInReason = 'ended' | 'signed-out';

/** The sign-in page that leads back to where the user was. */
export function signInAddress(from: string, reason?: SignInReason): string {
  const search = new URLSearchParams();
  if (from !== '/' && safeNext(from) === from) search.set('next', from);
  if (reason) search.set('reason', reason);
  return search.size > 0 ? `/login?${search}` : '/login';
}

const HOME = '/partner/dashboard';

/** Where to go after sign-in: a page of the portal on this very origin, never somewhere a crafted link points to. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/partner/')) return HOME;
  const url = new URL(next, 'https://portal.invalid');
  return url.origin === 'https://portal.invalid' && url.pathname.startsWith('/partner/')
    ? url.pathname + url.search + url.hash
    : HOME;
}
