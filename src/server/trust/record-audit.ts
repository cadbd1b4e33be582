import type { Actor } from '@/contracts/actor';
import type { Queryable } from '../db/queryable';

export type AuditEntry = {
  at: Date;
  /** `partner-user:<id>`, `staff:<id>`, `api-key:<id>`, `system:<reason>` or `anonymous`: ids, never names or addresses. */
  actor: string;
  action: string;
  target?: string;
  outcome: 'done' | 'refused';
  requestId?: string;
  /** keyed hash of the address */
  ip?: string;
  detail?: Record<string, unknown>;
};

/** Appends to the audit log; in a transaction it goes with it. Spec 12 "Audit log". */
export async function recordAudit(db: Queryable, entry: AuditEntry): Promise<void> {
  await db.query(
    `INSERT INTO audit_log (at, actor, action, target, outcome, request_id, ip, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.at,
      entry.actor,
      entry.action,
      entry.target ?? null,
      entry.outcome,
      entry.requestId ?? null,
      entry.ip ?? null,
      entry.detail ? JSON.stringify(entry.detail) : null,
    ],
  );
}

/** How the audit log names an actor. */
export function auditName(actor: Actor): string {
  // The key's row is never deleted and names its owner.
  if ((actor.kind === 'partner' || actor.kind === 'staff') && actor.key) return `api-key:${actor.key.id}`;
  switch (actor.kind) {
    case 'partner':
      return actor.viewedBy ? `staff:${actor.viewedBy.staffId}` : `partner-user:${actor.userId}`;
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'system':
      return `system:${actor.reason}`;
    case 'anonymous':
      return 'anonymous';
  }
}
