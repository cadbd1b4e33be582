import { hashAddress } from '../accounts/open-session';
import type { Writer } from '../db/transaction';
import type { Change } from './describe-change';
import { auditName, recordAudit } from './record-audit';

/** Set by the server on what it hands to Payload, and never taken from outside. See `src/http/payload-bridge.ts`. */
export const ADDRESS_HEADER = 'x-portal-address';

/** Records a write by Payload's own roads (REST, GraphQL, the admin) in its transaction: who, what, from where. Spec 12. */
export async function recordWrite(
  { actor, db, now, req, requestId }: Writer,
  { action, target, change }: { action: string; target?: string; change: Change },
): Promise<void> {
  // The portal's own scripts and tests write without anybody who does it.
  if (actor.kind === 'anonymous') return;
  const address = req.headers?.get(ADDRESS_HEADER);
  await recordAudit(db, {
    at: now,
    actor: auditName(actor),
    action,
    outcome: 'done',
    requestId: req.headers?.get('x-request-id') ?? requestId,
    detail: change,
    ...(target ? { target } : {}),
    ...(address ? { ip: hashAddress(req.payload.secret, address) } : {}),
  });
}
