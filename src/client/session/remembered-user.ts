const KEY = 'portal.user';
const LEAVING_KEY = 'portal.signing-out';

/**
 * Whose answers and queue this device holds: the id only, shared by all tabs. It is what lets the portal open offline,
 * and what keeps one user's queue from being sent by another.
 */
export function rememberedUser(): string | null {
  return localStorage.getItem(KEY);
}

export function rememberUser(userId: string): void {
  localStorage.setItem(KEY, userId);
  localStorage.removeItem(LEAVING_KEY);
}

export function forgetRememberedUser(): void {
  localStorage.removeItem(KEY);
}

/** Signed out without a network: the cookie still has to be ended, before anything else is asked. */
export function noteUnfinishedSignOut(): void {
  localStorage.setItem(LEAVING_KEY, '1');
}

export function isSignOutUnfinished(): boolean {
  return localStorage.getItem(LEAVING_KEY) !== null;
}

export function clearUnfinishedSignOut(): void {
  localStorage.removeItem(LEAVING_KEY);
}
