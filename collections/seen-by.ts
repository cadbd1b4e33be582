import type { PayloadRequest } from 'payload';
import { actorOfUser, staff } from '@/access/rules';
import type { StaffRole } from '@/contracts/roles';

/**
 * Who finds a collection in the admin: admins and the roles that work with it. It keeps the navigation short; what may be read
 * and written is decided by `access` alone.
 */
export const seenBy = (...roles: StaffRole[]) => {
  const worksWithIt = staff(...roles);
  return ({ user }: { user: unknown }): boolean => !worksWithIt(actorOfUser({ user: user as PayloadRequest['user'] }));
};
