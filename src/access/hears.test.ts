import { describe, expect, it } from 'vitest';
import { ANONYMOUS, type PartnerActor, type StaffActor } from '@/contracts/actor';
import type { MemberRole, PartnerStatus, StaffRole } from '@/contracts/roles';
import { hears } from './hears';

const member = (role: MemberRole, status: PartnerStatus = 'active'): PartnerActor => ({
  kind: 'partner',
  userId: 'u1',
  name: 'Mia',
  email: 'mia@test.example',
  sessionId: 's1',
  partnerId: 'p1',
  role,
  status,
  tier: 'active',
  currency: 'USD',
  timeZone: 'UTC',
  leaderId: null,
  features: [],
});
const staff = (role: StaffRole): StaffActor => ({
  kind: 'staff',
  staffId: 'x1',
  name: 'Sam',
  email: 'sam@test.example',
  sessionId: 's2',
  role,
});

describe('who hears an event', () => {
  it('every member of the partner it is for, and of no other', () => {
    for (const role of ['owner', 'sales', 'viewer'] as const) {
      expect(hears(member(role), { partner: 'p1' })).toBe(true);
      expect(hears(member(role), { partner: 'p2' })).toBe(false);
    }
  });

  it('only the roles that it names', () => {
    expect(hears(member('owner'), { partner: 'p1', roles: ['owner'] })).toBe(true);
    expect(hears(member('viewer'), { partner: 'p1', roles: ['owner', 'sales'] })).toBe(false);
    expect(hears(member('owner'), { partner: 'p1', roles: [] })).toBe(false);
  });

  it('the user it is for', () => {
    expect(hears(member('viewer'), { user: 'u1' })).toBe(true);
    expect(hears(member('owner'), { user: 'u2' })).toBe(false);
  });

  it('what is for all partners: working ones, and no staff', () => {
    expect(hears(member('viewer'), { allPartners: true })).toBe(true);
    expect(hears(staff('admin'), { allPartners: true })).toBe(false);
  });

  it('nothing while the partner is suspended', () => {
    for (const audience of [{ partner: 'p1' }, { user: 'u1' }, { allPartners: true as const }]) {
      expect(hears(member('owner', 'suspended'), audience)).toBe(false);
    }
  });

  it('staff of a named role, and admins always', () => {
    expect(hears(staff('finance'), { staff: ['finance'] })).toBe(true);
    expect(hears(staff('support'), { staff: ['finance'] })).toBe(false);
    expect(hears(staff('admin'), { staff: ['finance'] })).toBe(true);
    expect(hears(member('owner'), { staff: ['owner'] })).toBe(false);
  });

  it('nobody hears what nodes tell each other, and strangers hear nothing', () => {
    expect(hears(staff('admin'), { nodes: true })).toBe(false);
    expect(hears(member('owner'), { nodes: true })).toBe(false);
    expect(hears(ANONYMOUS, { allPartners: true })).toBe(false);
    expect(hears({ kind: 'system', reason: 'job' }, { partner: 'p1' })).toBe(false);
  });
});
