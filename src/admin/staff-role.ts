'use client';

import { useAuth } from '@payloadcms/ui';
import type { StaffRole } from '@/contracts/roles';

/** Whether whoever is signed in has one of these roles; admins have every one. The server decides again. */
export function useHasRole(): (...roles: StaffRole[]) => boolean {
  const { user } = useAuth<{ id: string; role: StaffRole }>();
  return (...roles) => Boolean(user && (user.role === 'admin' || roles.includes(user.role)));
}
