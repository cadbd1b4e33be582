import { randomBytes } from 'node:crypto';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { describeDevice } from './describe-device';
import { type AuthCollection, hashAddress, type Origin } from './open-session';
import { placeOf } from './place-of';
import { texts } from './texts';

/** How long a browser keeps its number: as long as browsers keep any cookie. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60;
const NUMBER = /^[\w-]{22,64}$/;

/** Where whoever it was not sets a new password. */
const RESET_PAGE: Record<AuthCollection, string> = { 'partner-users': '/reset-password', staff: '/admin/forgot' };

/**
 * Keeps what somebody signs in from, and mails them when neither its number nor the same browser at the same address was
 * seen for them before. The very first sign-in is no news. Spec 01 "Sign-in".
 * @returns the number that the browser keeps from now on
 */
export async function noteDevice(
  writer: Writer,
  collection: AuthCollection,
  user: { id: string; email: string; name: string },
  origin: Origin,
): Promise<string> {
  const { db, req } = writer;
  const known = origin.device && NUMBER.test(origin.device) ? origin.device : null;
  const device = known ?? randomBytes(16).toString('base64url');
  const words = describeDevice(origin.userAgent);
  // Programs keep no cookie: they are told again by what they say they are, from the same address.
  const marks = [`device:${device}`, `browser:${words}|${origin.ip}`].map((mark) =>
    hashAddress(req.payload.secret, mark),
  );
  const before = await one<{ any: boolean; same: boolean }>(
    db,
    `SELECT count(*) > 0 AS any, coalesce(bool_or(mark = ANY ($3)), false) AS same FROM known_devices WHERE collection = $1 AND user_id = $2`,
    [collection, user.id, marks],
  );
  await db.query(
    `INSERT INTO known_devices (collection, user_id, mark, first_seen_at, last_seen_at)
     SELECT $1, $2, mark, $4, $4 FROM unnest($3::text[]) AS mark ORDER BY mark
     ON CONFLICT (collection, user_id, mark) DO UPDATE SET last_seen_at = greatest(known_devices.last_seen_at, excluded.last_seen_at)`,
    [collection, user.id, marks, origin.now],
  );
  if (before?.any && !before.same) {
    const mail = texts.mails.newDevice;
    const at = `${origin.now.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const link = `${req.payload.config.serverURL}${RESET_PAGE[collection]}`;
    await addJob(writer, 'send-mail', {
      to: user.email,
      subject: mail.subject,
      text: mail.text(user.name, words, placeOf(origin), at, link),
    });
  }
  return device;
}
