import { describe, expect, it } from 'vitest';
import type { StaffRole } from '@/contracts/roles';
import { STAFF_ROLES } from '@/contracts/roles';
import { seenBy } from './seen-by';

const seen = (hidden: ReturnType<typeof seenBy>): StaffRole[] =>
  STAFF_ROLES.filter((role) => !hidden({ user: { actor: { kind: 'staff', role } } }));

describe('who finds a collection in the admin', () => {
  it('the roles that work with it, and admins', () => {
    expect(seen(seenBy('finance'))).toEqual(['admin', 'finance']);
    expect(seen(seenBy())).toEqual(['admin']);
  });

  it('nobody who is not staff', () => {
    const hidden = seenBy('support');
    expect(hidden({ user: null })).toBe(true);
    expect(hidden({ user: { actor: { kind: 'partner', role: 'support' } } })).toBe(true);
  });
});
