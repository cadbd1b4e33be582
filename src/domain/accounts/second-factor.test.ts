import { describe, expect, it } from 'vitest';
import { SECOND_FACTOR_RULES } from '@/contracts/accounts/second-factor';
import { STAFF_ROLES } from '@/contracts/roles';
import { isSecondFactorRequired, readTypedCode, writeRecoveryCode } from './second-factor';

describe('who needs a second factor', () => {
  it.each([
    ['staff-with-money', ['admin', 'finance']],
    ['all-staff', STAFF_ROLES],
    ['everybody', [...STAFF_ROLES, null]],
    ['nobody', []],
  ] as const)('%s', (rule, who) => {
    expect([...STAFF_ROLES, null].filter((role) => isSecondFactorRequired(rule, role))).toEqual(who);
  });

  it('knows every rule', () => {
    for (const rule of SECOND_FACTOR_RULES) expect(typeof isSecondFactorRequired(rule, 'admin')).toBe('boolean');
  });
});

describe('a typed code', () => {
  it.each([
    ['123456', 'totp', '123456'],
    [' 123 456 ', 'totp', '123456'],
    ['7k4p-q2zd-w9xm', 'recovery', '7k4pq2zdw9xm'],
    ['7K4P Q2ZD W9XM', 'recovery', '7k4pq2zdw9xm'],
    ['OIL0-0000-0000', 'recovery', '011000000000'],
    ['000000000000', 'recovery', '000000000000'],
  ])('%s is read', (typed, kind, code) => {
    expect(readTypedCode(typed)).toEqual({ kind, code });
  });

  it.each(['', '12345', '1234567', 'abc', '7k4p-q2zd-w9x', '7k4p-q2zd-w9xu', '１２３４５６'])('%j is none', (typed) => {
    expect(readTypedCode(typed)).toBeNull();
  });

  it('is written in fours', () => {
    expect(writeRecoveryCode('7k4pq2zdw9xm')).toBe('7k4p-q2zd-w9xm');
  });
});
