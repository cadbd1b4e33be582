import type { SetUp } from '@/contracts/accounts/second-factor';
import { PortalError } from '@/contracts/errors';
import { readTypedCode } from '@/domain/accounts/second-factor';
import { one, type Queryable } from '../db/queryable';
import { poolOf, type Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { openSecret, sealSecret, withinCodeLimits } from './check-code';
import { endSessionsOf } from './end-sessions';
import { renewCodes } from './recovery-codes';
import { forgetDevices } from './remembered-devices';
import type { Person } from './second-factor';
import { texts } from './second-factor-texts';
import { newTotpSecret, totpStep, totpUri } from './totp';

/** From the first look at the QR code to the first code of the app. */
const PENDING_MS = 15 * 60_000;

/**
 * A new secret for somebody's app. It waits beside the one that holds until a code of it confirms it.
 * @param onlyTheFirst refuses whoever has a second factor already
 * @throws PortalError unauthenticated
 */
export async function offerSecret(
  db: Queryable,
  person: Person,
  now: Date,
  { onlyTheFirst = false } = {},
): Promise<SetUp> {
  const secret = newTotpSecret();
  const kept = await one(
    db,
    `INSERT INTO second_factors AS f (collection, user_id, pending_secret, pending_until) VALUES ($1, $2, $3, $4)
     ON CONFLICT (collection, user_id) DO UPDATE SET pending_secret = excluded.pending_secret, pending_until = excluded.pending_until
       WHERE f.secret IS NULL OR NOT $5 RETURNING 1`,
    [person.collection, person.userId, sealSecret(person, secret), new Date(now.getTime() + PENDING_MS), onlyTheFirst],
  );
  if (!kept) throw new PortalError('unauthenticated', texts.toSetUp.ended);
  const programme = await one<{ name: string }>(db, `SELECT name FROM programme_settings LIMIT 1`);
  return { secret, uri: totpUri(secret, { issuer: programme?.name ?? 'Partner Portal', account: person.email }) };
}

/**
 * Switches the second factor on by the first code of the app: new recovery codes, no device spared, every other session
 * ended, and a mail that says so. Spec 01 "Sign-in". @returns the recovery codes, this once
 * @throws PortalError invalid (the code), conflict (too late), rate_limited
 */
export async function confirmSecret(
  writer: Writer,
  person: Person,
  typed: string,
  { onlyTheFirst = false } = {},
): Promise<string[]> {
  const { db, now, req } = writer;
  const { collection, userId } = person;
  const step = await withinCodeLimits(poolOf(req.payload), person, now, async () => {
    const pending = await one<{ sealed: string }>(
      db,
      `SELECT pending_secret AS sealed FROM second_factors
        WHERE collection = $1 AND user_id = $2 AND pending_until > $3 AND (secret IS NULL OR NOT $4) FOR NO KEY UPDATE`,
      [collection, userId, now, onlyTheFirst],
    );
    if (!pending) throw new PortalError('conflict', texts.noSetUp);
    const read = readTypedCode(typed);
    return read?.kind === 'totp' ? totpStep(openSecret(person, pending.sealed), read.code, now) : null;
  });
  if (step === null) throw new PortalError('invalid', texts.code.said, { code: texts.code.code });
  await db.query(
    `UPDATE second_factors SET secret = pending_secret, confirmed_at = $3, last_step = $4, pending_secret = NULL, pending_until = NULL
      WHERE collection = $1 AND user_id = $2`,
    [collection, userId, now, step],
  );
  const codes = await renewCodes(db, person, req.payload.secret, now);
  await forgetDevices(db, userId);
  await endSessionsOf(writer, userId, person.sessionId);
  const { subject, text } = texts.mails.on;
  await addJob(writer, 'send-mail', {
    to: person.email,
    subject,
    text: text(person.name, req.payload.config.serverURL),
  });
  return codes;
}
