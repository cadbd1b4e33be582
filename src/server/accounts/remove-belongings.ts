import type { Writer } from '../db/transaction';

/** What somebody signs in with or from, beside the password. */
const WAYS_IN = ['passkeys', 'known_devices', 'single_sign_on_subjects'];

/**
 * What goes with a user who is removed: the ways in, and of a partner user the membership, what the user was told, the views saved. What the user did
 * is history and keeps the user: the database then refuses the removal, and ending the membership is the way.
 */
export async function removeBelongings({ db }: Writer, userId: string): Promise<void> {
  for (const table of ['memberships', 'notifications', 'lead_views', 'password_resets', ...WAYS_IN])
    await db.query(`DELETE FROM ${table} WHERE user_id = $1`, [userId]);
}
