import type { Payload } from 'payload';
import { z } from 'zod';
import { ZEmail } from '@/contracts/common';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { withTransaction } from '../db/transaction';

export const ZNewAdmin = z.object({
  email: ZEmail,
  name: z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters'),
  password: z.string().min(10, 'must be at least 10 characters').max(200, 'must be at most 200 characters'),
});

/** Makes a staff member of role admin: the first one of an installation has nobody to make it. @throws PortalError invalid, conflict */
export async function createAdmin(
  payload: Payload,
  input: z.input<typeof ZNewAdmin>,
): Promise<{ id: string; email: string }> {
  const parsed = ZNewAdmin.safeParse(input);
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
    throw new PortalError(
      'invalid',
      Object.entries(fields)
        .map(([field, message]) => `${field} ${message}`)
        .join('; '),
      fields,
    );
  }
  return withTransaction(await systemRequest(payload, 'create-admin'), 'createAdmin', async ({ db, req }) => {
    if (await one(db, `SELECT 1 FROM staff WHERE email = $1`, [parsed.data.email])) {
      throw new PortalError('conflict', `There is a staff member ${parsed.data.email} already.`, { email: 'is taken' });
    }
    const { id, email } = await payload.create({
      collection: 'staff',
      data: { ...parsed.data, role: 'admin' },
      req,
      overrideAccess: true,
      depth: 0,
    });
    return { id, email };
  });
}
