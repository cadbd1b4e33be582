import type { Profile, UpdateProfile } from '@/contracts/accounts/profile';
import { SOCIAL_NETWORKS } from '@/contracts/accounts/socials';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { requireFeature } from '../tiers/locked-feature';
import { getProfile, memberOf } from './get-profile';
import { texts } from './texts';

/** The columns that an owner may write, by the field's name. */
const COLUMNS = {
  name: 'name',
  contactEmail: 'contact_email',
  contactPhone: 'contact_phone',
  country: 'country',
  region: 'region',
  timeZone: 'time_zone',
  locale: 'locale',
  website: 'website',
  bio: 'bio',
  leaderboardAlias: 'leaderboard_alias',
  leaderboardOptOut: 'leaderboard_opt_out',
  brandColour: 'brand_colour',
} as const satisfies Partial<Record<keyof UpdateProfile, string>>;
type Field = keyof typeof COLUMNS;

/**
 * Changes the fields that were sent, against the version that was read. A change that changes nothing leaves the version.
 * @throws PortalError stale, with the profile as it is now; feature_locked for a brand’s colour. api.md "Concurrency".
 */
export async function updateProfile(
  writer: Writer,
  { version, userName, socials, ...fields }: UpdateProfile,
): Promise<Profile> {
  const { db, now } = writer;
  const { partnerId, userId } = memberOf(writer.actor);
  const locked = await one<{ version: number }>(
    db,
    `SELECT coalesce(version, 1) AS version FROM partners WHERE id = $1 FOR NO KEY UPDATE`,
    [partnerId],
  );
  const before = await getProfile(writer);
  if (locked?.version !== version) {
    throw new PortalError('stale', texts.staleProfile, undefined, { current: before });
  }
  if (fields.brandColour) await requireFeature(writer, 'custom-branding');
  const changed = (Object.keys(COLUMNS) as Field[]).filter(
    (field) => fields[field] !== undefined && fields[field] !== before.partner[field],
  );
  const networks = SOCIAL_NETWORKS.filter(
    (network) => socials?.[network] !== undefined && socials[network] !== before.partner.socials[network],
  );
  const renamed = userName !== undefined && userName !== before.user.name;
  if (changed.length === 0 && networks.length === 0 && !renamed) return before;

  const columns = [...changed.map((field) => COLUMNS[field]), ...networks.map((network) => `socials_${network}`)];
  const assignments = columns.map((column, index) => `${column} = $${index + 3}`);
  await db.query(
    `UPDATE partners SET ${['version = coalesce(version, 1) + 1', 'updated_at = $2', ...assignments].join(', ')} WHERE id = $1`,
    [partnerId, now, ...changed.map((field) => fields[field]), ...networks.map((network) => socials?.[network])],
  );
  if (renamed)
    await db.query(`UPDATE partner_users SET name = $2, updated_at = $3 WHERE id = $1`, [userId, userName, now]);
  return getProfile(writer);
}
