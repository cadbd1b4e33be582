import type { ApiKey } from '@/contracts/accounts/api-keys';

type Instants = 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt';
export type ApiKeyRow = Omit<ApiKey, Instants> & {
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** A key as its owner reads it: never the hash. Of api_keys k. */
export const API_KEY_COLUMNS = `k.id, k.name, k.prefix, k.created_at AS "createdAt", k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt",
  k.scopes,
  coalesce((SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM partner_users u WHERE u.id = k.user_id),
           (SELECT jsonb_build_object('id', s.id, 'name', s.name) FROM staff s WHERE s.id = k.staff_id)) AS owner`;

export const apiKeyOf = ({ createdAt, expiresAt, lastUsedAt, revokedAt, ...rest }: ApiKeyRow): ApiKey => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
