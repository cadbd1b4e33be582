import type { CreationOptions, RequestOptions } from '@/contracts/accounts/passkeys';
import type { Body } from '../api/call';

const load = () => import('@simplewebauthn/browser');

type Assertion = Body<'auth.passkey.sign-in'>['response'];
type Attestation = Body<'auth.passkeys.add'>['response'];

/** What the person or the device did instead of answering. */
export type PasskeyRefusal = 'cancelled' | 'is-there' | 'failed';

/** Whether this browser can use passkeys at all. */
export const hasPasskeys = (): boolean => typeof window !== 'undefined' && 'PublicKeyCredential' in window;

/** Whether it offers them beside the saved passwords, in the field of the e-mail. */
export async function offersPasskeysInField(): Promise<boolean> {
  return hasPasskeys() && (await load()).browserSupportsWebAuthnAutofill();
}

/** Asks for a passkey; `inField` waits until the person picks one there. @throws whatever `refusalOf` reads */
export async function askForPasskey(options: RequestOptions, { inField = false } = {}): Promise<Assertion> {
  const { startAuthentication } = await load();
  return (await startAuthentication({ optionsJSON: options, useBrowserAutofill: inField })) as Assertion;
}

/** Makes one. @throws whatever `refusalOf` reads */
export async function makePasskey(options: CreationOptions): Promise<Attestation> {
  const { startRegistration } = await load();
  return (await startRegistration({ optionsJSON: options as never })) as Attestation;
}

/** Ends a question that waits in a field. */
export async function stopAsking(): Promise<void> {
  (await load()).WebAuthnAbortService.cancelCeremony();
}

/** Why no passkey came; null for an error that is not of the browser's. */
export function refusalOf(error: unknown): PasskeyRefusal | null {
  if (!(error instanceof Error)) return null;
  const { name } = error;
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  if (name === 'InvalidStateError') return 'is-there';
  return name === 'SecurityError' || name === 'NotSupportedError' || name === 'WebAuthnError' ? 'failed' : null;
}
