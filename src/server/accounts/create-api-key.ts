import { v7 as uuidv7 } from 'uuid';
import { type CreateApiKey, LONGEST_KEY_DAYS, type MadeApiKey, MOST_KEYS } from '@/contracts/accounts/api-keys';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { texts as checks } from '@/contracts/texts';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { makeSecret } from './api-key-secret';
import { texts } from './texts';

const DAY_MS = 86_400_000;

/**
 * Makes a key that acts in the name of whoever asks. What is kept is a hash: the secret is in this answer and nowhere else,
 * so the route keeps no answer for a repeat either. @throws PortalError invalid, conflict beyond the most
 */
export async function createApiKey(
  { db, actor, now }: Writer & { actor: PartnerActor | StaffActor },
  { name, scopes, expiresAt }: CreateApiKey,
): Promise<MadeApiKey> {
  const owner =
    actor.kind === 'partner'
      ? { user: actor.userId, partner: actor.partnerId, staff: null }
      : { user: null, partner: null, staff: actor.staffId };
  const ends = endOf(expiresAt, now);
  // Of two made at once the second is counted after the first.
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('api-keys:' || $1, 0))`, [
    owner.partner ?? owner.staff,
  ]);
  const live = await one<{ live: number }>(
    db,
    `SELECT count(*)::int AS live FROM api_keys WHERE (partner_id = $1 OR staff_id = $2) AND revoked_at IS NULL AND expires_at > $3`,
    [owner.partner, owner.staff, now],
  );
  if ((live?.live ?? 0) >= MOST_KEYS) throw new PortalError('conflict', texts.keys.most(MOST_KEYS));

  const { secret, prefix, hash } = makeSecret(actor.kind === 'staff' ? 'staff' : 'partner-users');
  const id = uuidv7();
  const chosen = [...new Set(scopes)];
  await db.query(
    `INSERT INTO api_keys (id, name, prefix, key_hash, scopes, user_id, partner_id, staff_id, expires_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [id, name, prefix, hash, JSON.stringify(chosen), owner.user, owner.partner, owner.staff, ends, now],
  );
  return {
    secret,
    key: {
      id,
      name,
      prefix,
      scopes: chosen,
      owner: { id: owner.user ?? (owner.staff as string), name: actor.name },
      createdAt: now.toISOString(),
      expiresAt: ends.toISOString(),
      lastUsedAt: null,
      revokedAt: null,
    },
  };
}

/** Ninety days unless it is said; in the future, and not for ever. @throws PortalError invalid */
function endOf(expiresAt: string | undefined, now: Date): Date {
  const ends = expiresAt ? new Date(expiresAt) : new Date(now.getTime() + 90 * DAY_MS);
  const refuse = (why: string): never => {
    throw new PortalError('invalid', checks.check('expiresAt'), { expiresAt: why });
  };
  if (ends <= now) refuse(texts.keys.inPast);
  if (ends.getTime() > now.getTime() + LONGEST_KEY_DAYS * DAY_MS) refuse(texts.keys.tooLong);
  return ends;
}
