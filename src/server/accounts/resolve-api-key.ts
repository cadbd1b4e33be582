import type { ActingKey, PartnerActor, StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { prepared, type Queryable } from '../db/queryable';
import { requireFeature } from '../tiers/locked-feature';
import { collectionOfKey, hashSecret } from './api-key-secret';
import { PARTNER_RIGHTS } from './resolve-session';
import { texts } from './texts';

const KEY = `k.id AS "keyId", k.last_used_at AS "lastUsedAt", k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt", k.scopes`;

/** As for a session: one statement, nothing cached, so that a revocation or a suspension counts from the next request on. */
const PARTNER_KEY = {
  name: 'actor-partner-key',
  text: `SELECT ${KEY}, ${PARTNER_RIGHTS}, m.role
    FROM api_keys k
    JOIN partner_users u ON u.id = k.user_id
    JOIN memberships m ON m.user_id = u.id AND m.partner_id = k.partner_id
    JOIN partners p ON p.id = m.partner_id
   WHERE k.key_hash = $1 AND p.status IN ('active', 'suspended') AND $2::timestamptz IS NOT NULL`,
};
const STAFF_KEY = {
  name: 'actor-staff-key',
  text: `SELECT ${KEY}, u.id AS "staffId", u.name, u.email, u.role
    FROM api_keys k JOIN staff u ON u.id = k.staff_id WHERE k.key_hash = $1 AND $2::timestamptz IS NOT NULL`,
};

type KeyRow = {
  keyId: string;
  scopes: ActingKey['scopes'];
  lastUsedAt: Date | null;
  expiresAt: Date;
  revokedAt: Date | null;
};
type PartnerPart = Omit<PartnerActor, 'kind' | 'sessionId' | 'key' | 'viewedBy'>;
type StaffPart = Omit<StaffActor, 'kind' | 'sessionId' | 'key'>;

const USED_EVERY_MS = 60_000;

/**
 * Who acts with an API key: its owner, with the owner's rights of this moment, narrowed to the key's scopes by whoever asks.
 * @throws PortalError unauthenticated (unknown, revoked, expired, an owner who cannot enter), suspended, feature_locked
 */
export async function actorOfKey(db: Queryable, secret: string, now: Date): Promise<PartnerActor | StaffActor> {
  const isStaff = collectionOfKey(secret) === 'staff';
  const [row] = await prepared<KeyRow>(db, isStaff ? STAFF_KEY : PARTNER_KEY, [hashSecret(secret), now]);
  if (!row) throw new PortalError('unauthenticated', texts.keys.unknown);
  const { keyId, scopes, lastUsedAt, expiresAt, revokedAt, ...owner } = row;
  if (revokedAt) throw new PortalError('unauthenticated', texts.keys.revoked);
  if (expiresAt <= now) throw new PortalError('unauthenticated', texts.keys.expired);
  const by = { sessionId: keyId, key: { id: keyId, scopes, expiresAt } };
  const actor: PartnerActor | StaffActor = isStaff
    ? { kind: 'staff', ...(owner as unknown as StaffPart), ...by }
    : { kind: 'partner', ...(owner as unknown as PartnerPart), ...by };
  if (actor.kind === 'partner') {
    if (actor.status === 'suspended') throw new PortalError('suspended', texts.keys.suspended);
    await requireFeature({ db, actor, now }, 'api-access');
  }
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > USED_EVERY_MS)
    // Of many requests at once one writes it: the others find the row as new as they would make it.
    await db.query(
      `UPDATE api_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`,
      [keyId, now],
    );
  return actor;
}
