import { Secret, TOTP } from 'otpauth';

/** The code that an authenticator app with this secret shows at that time. */
export const totpAt = (secret: string, at: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() });

/** The same, when it is not the one. */
export const wrongTotp = (secret: string, at: Date): string => {
  const right = [-30, 0, 30].map((seconds) => totpAt(secret, new Date(at.getTime() + seconds * 1000)));
  return ['111111', '222222', '333333', '444444'].find((code) => !right.includes(code)) ?? '555555';
};
