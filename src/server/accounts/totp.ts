import { Secret, TOTP } from 'otpauth';

/** Seconds that a code lives. */
const PERIOD = 30;
/** Steps of time before and after: clocks of phones are not right to the second. */
const WINDOW = 1;

/** A new secret of 160 bits, in base32 as apps take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says: whose code it is, and the secret. */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  return new TOTP({ issuer, label: account, secret: Secret.fromBase32(secret), period: PERIOD }).toString();
}

/** The step of time that a code belongs to: now, or one beside it. @returns null for a code of none of them. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    token: code,
    secret: Secret.fromBase32(secret),
    period: PERIOD,
    timestamp,
    window: WINDOW,
  });
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta;
}
