import { ApiError } from '../api/api-error';
import { type Body, call } from '../api/call';
import { forgetUser } from './forget-user';
import { clearUnfinishedSignOut, isSignOutUnfinished, rememberedUser, rememberUser } from './remembered-user';
import { tellTabs } from './tabs';

/** Signs in and makes this device that user's: what it kept of anybody else is removed first. @throws ApiError. */
export async function signIn(credentials: Body<'auth.partner.login'>): Promise<void> {
  const { user } = await call('auth.partner.login', { body: credentials });
  await takeDevice(user.id);
}

/** Signs in with a passkey that the browser has asked for. @throws ApiError. */
export async function signInByPasskey(response: Body<'auth.passkey.sign-in'>['response']): Promise<void> {
  const { user } = await call('auth.passkey.sign-in', { params: { side: 'partner' }, body: { response } });
  await takeDevice(user.id);
}

/** The provider of single sign-on has led back here with a session: this device becomes that user's. @throws ApiError. */
export async function finishSingleSignOn(): Promise<void> {
  const { user } = await call('profile.get', {});
  await takeDevice(user.id);
}

/** Confirms the second factor that the sign-in asked for, which signs in too. @returns the recovery codes. @throws ApiError. */
export async function confirmEnrolment(body: Body<'auth.partner.enrol-confirm'>): Promise<readonly string[]> {
  const { user, recoveryCodes } = await call('auth.partner.enrol-confirm', { body });
  await takeDevice(user.id);
  return recoveryCodes;
}

/**
 * Sets a new password with the token of a reset mail, which signs in too unless a second factor is asked for.
 * @returns whether it did. @throws ApiError.
 */
export async function setPassword(token: string, password: string): Promise<boolean> {
  const answer = await call('auth.partner.reset', { body: { token, password } });
  if (!('user' in answer)) return false;
  await takeDevice(answer.user.id);
  return true;
}

/** Ends a session whose sign-out could not reach the server; still offline, it is left for the next time. */
export async function finishSignOut(): Promise<void> {
  if (!isSignOutUnfinished()) return;
  try {
    await call('auth.partner.logout', {});
    clearUnfinishedSignOut();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/** Whether the session of the user whom this device remembers still lives. */
export async function isStillSignedIn(): Promise<boolean> {
  if (rememberedUser() === null || isSignOutUnfinished()) return false;
  try {
    await call('profile.get', {});
    return true;
  } catch {
    return false;
  }
}

async function takeDevice(userId: string): Promise<void> {
  const before = rememberedUser();
  if (before !== null && before !== userId) await forgetUser(before, 'other-user');
  rememberUser(userId);
  tellTabs({ type: 'signed-in', userId });
}
