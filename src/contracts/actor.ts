import type { Scope } from './accounts/api-scopes';
import type { MemberRole, PartnerStatus, StaffRole } from './roles';
import type { Tier } from './tiers/tier';

/** Areas that staff can switch off in the programme's settings. */
export type ModuleName = 'training' | 'chat' | 'resources' | 'leaderboard';

/** The API key that a request came with: the owner's rights, narrowed to its scopes. */
export type ActingKey = { id: string; scopes: readonly Scope[]; expiresAt: Date };

/** A member of a partner, as resolved from the session by one statement, anew for every request. */
export type PartnerActor = {
  kind: 'partner';
  userId: string;
  name: string;
  email: string;
  /** Of a key: the key. */
  sessionId: string;
  partnerId: string;
  role: MemberRole;
  status: PartnerStatus;
  tier: Tier;
  currency: string;
  timeZone: string;
  leaderId: string | null;
  /** Feature keys unlocked now: those of the tier and live grants. */
  features: readonly string[];
  /** Areas that staff switched off for the programme; absent: none. */
  modulesOff?: readonly ModuleName[];
  /** The staff member who views the portal as this partner: reads only, by whatever role. */
  viewedBy?: { staffId: string; name: string } | null;
  key?: ActingKey;
};
export type StaffActor = {
  kind: 'staff';
  staffId: string;
  name: string;
  email: string;
  sessionId: string;
  role: StaffRole;
  key?: ActingKey;
};
/** The portal itself: jobs, seeds, migrations. Always with the reason. */
export type SystemActor = { kind: 'system'; reason: string };
export type AnonymousActor = { kind: 'anonymous' };
export type Actor = PartnerActor | StaffActor | SystemActor | AnonymousActor;
export const ANONYMOUS: AnonymousActor = { kind: 'anonymous' };
