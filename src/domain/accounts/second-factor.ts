import type { SecondFactorRule } from '@/contracts/accounts/second-factor';
import type { StaffRole } from '@/contracts/roles';

/** Roles that move money or make others who do. */
const WITH_MONEY: readonly StaffRole[] = ['admin', 'finance'];

/** Whether the programme asks for a second factor. `role` of a member of staff; null for a partner user. Spec 01 "Sign-in". */
export function isSecondFactorRequired(rule: SecondFactorRule, role: StaffRole | null): boolean {
  switch (rule) {
    case 'nobody':
      return false;
    case 'everybody':
      return true;
    case 'all-staff':
      return role !== null;
    case 'staff-with-money':
      return role !== null && WITH_MONEY.includes(role);
  }
}

/** Without letters that are taken for digits or each other. */
export const RECOVERY_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
export const RECOVERY_LENGTH = 12;

export type TypedCode = { kind: 'totp' | 'recovery'; code: string };

/** What somebody typed as a code, told by its form, however it is spaced and written. @returns null for neither. */
export function readTypedCode(typed: string): TypedCode | null {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(bare)) return { kind: 'totp', code: bare };
  const code = bare.replaceAll('o', '0').replace(/[il]/g, '1');
  const isRecovery = code.length === RECOVERY_LENGTH && [...code].every((sign) => RECOVERY_ALPHABET.includes(sign));
  return isRecovery ? { kind: 'recovery', code } : null;
}

/** As it is written down: `7k4p-q2zd-w9xm`. */
export const writeRecoveryCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;
