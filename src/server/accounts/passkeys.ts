import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { v7 as uuidv7 } from 'uuid';
import { type Attestation, type CreationOptions, MOST_PASSKEYS, type Passkey } from '@/contracts/accounts/passkeys';
import { PortalError } from '@/contracts/errors';
import { many, one } from '../db/queryable';
import { poolOf, type Reader, type Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { keepChallenge, takeChallenge } from './auth-challenges';
import { describeDevice } from './describe-device';
import { endSessionsOf } from './end-sessions';
import { ownAccount, type Person, requireFresh } from './own-account';
import { challengeOf, KEY_ALGORITHMS, relyingParty } from './relying-party';
import { texts } from './texts';

type Row = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };
const COLUMNS = `id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"`;
const passkeyOf = ({ createdAt, lastUsedAt, ...row }: Row): Passkey => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

type Own = Writer & { actor: Person };

/** @throws PortalError forbidden for staff who view the portal as somebody */
export async function listPasskeys({ db, actor }: Reader & { actor: Person }): Promise<{ docs: Passkey[] }> {
  if (actor.kind === 'partner' && actor.viewedBy) throw new PortalError('forbidden', texts.passkeys.viewedAs);
  const { collection, id } = ownAccount(actor);
  const rows = await many<Row>(
    db,
    `SELECT ${COLUMNS} FROM passkeys WHERE collection = $1 AND user_id = $2 ORDER BY created_at DESC, id DESC`,
    [collection, id],
  );
  return { docs: rows.map(passkeyOf) };
}

/** Begins to make a passkey: one that the device finds by itself, and that checks the person. @throws PortalError invalid, conflict, rate_limited */
export async function beginPasskey(
  writer: Own,
  proof: { password?: string | undefined; address: string },
): Promise<{ options: CreationOptions }> {
  const { db, actor, now, req } = writer;
  await requireFresh(writer, proof);
  const { collection, id, name, email } = ownAccount(actor);
  const known = await many<{ id: string }>(
    db,
    `SELECT credential_id AS id FROM passkeys WHERE collection = $1 AND user_id = $2`,
    [collection, id],
  );
  if (known.length >= MOST_PASSKEYS) throw new PortalError('conflict', texts.passkeys.most(MOST_PASSKEYS));
  const { rp, user, challenge, pubKeyCredParams, timeout } = await generateRegistrationOptions({
    rpName: await programmeName(db),
    rpID: relyingParty(req.payload).id,
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    supportedAlgorithmIDs: KEY_ALGORITHMS,
    timeout: 300_000,
  });
  await keepChallenge(db, challenge, { purpose: 'passkey-add', collection, userId: id, detail: {} }, now);
  return {
    options: {
      challenge,
      rp,
      user,
      pubKeyCredParams,
      attestation: 'none',
      excludeCredentials: known.map((key) => ({ id: key.id, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      ...(timeout && { timeout }),
    },
  };
}

/** Keeps a new passkey, ends every other session (spec 01) and mails its owner. @throws PortalError invalid, conflict */
export async function addPasskey(
  writer: Own,
  { name, response, userAgent }: { name?: string | undefined; response: Attestation; userAgent: string | null },
): Promise<Passkey> {
  const { db, actor, now, req } = writer;
  const { collection, id: userId, sessionId } = ownAccount(actor);
  const { credential } = await checked(writer, response);
  const row = await one<Row>(
    db,
    `INSERT INTO passkeys (id, collection, user_id, credential_id, public_key, counter, transports, name, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (credential_id) DO NOTHING RETURNING ${COLUMNS}`,
    [
      uuidv7(),
      collection,
      userId,
      credential.id,
      Buffer.from(credential.publicKey),
      credential.counter,
      response.response.transports ?? [],
      name ?? describeDevice(userAgent),
      now,
    ],
  );
  if (!row) throw new PortalError('conflict', texts.passkeys.isThere);
  await endSessionsOf(writer, userId, sessionId);
  await mailOwner(writer, texts.mails.passkeyAdded, row.name, req.payload.config.serverURL);
  return passkeyOf(row);
}

/** @throws PortalError not_found */
export async function renamePasskey({ db, actor }: Own, { id, name }: { id: string; name: string }): Promise<Passkey> {
  const account = ownAccount(actor);
  const row = await one<Row>(
    db,
    `UPDATE passkeys SET name = $4 WHERE id = $1 AND collection = $2 AND user_id = $3 RETURNING ${COLUMNS}`,
    [id, account.collection, account.id, name],
  );
  if (!row) throw new PortalError('not_found', texts.passkeys.noSuch);
  return passkeyOf(row);
}

/** Removes a passkey and ends every other session, for one of them may be its. @throws PortalError not_found, invalid, rate_limited */
export async function removePasskey(
  writer: Own,
  { id, ...proof }: { id: string; password?: string | undefined; address: string },
): Promise<Passkey> {
  const { db, actor, req } = writer;
  const account = ownAccount(actor);
  const row = await one<Row>(
    db,
    `DELETE FROM passkeys WHERE id = $1 AND collection = $2 AND user_id = $3 RETURNING ${COLUMNS}`,
    [id, account.collection, account.id],
  );
  if (!row) throw new PortalError('not_found', texts.passkeys.noSuch);
  await requireFresh(writer, proof);
  await endSessionsOf(writer, account.id, account.sessionId);
  await mailOwner(writer, texts.mails.passkeyRemoved, row.name, req.payload.config.serverURL);
  return passkeyOf(row);
}

/** What the browser made, held against what it was asked. @throws PortalError invalid */
async function checked(
  { actor, now, req }: Own,
  response: Attestation,
): Promise<NonNullable<VerifiedRegistrationResponse['registrationInfo']>> {
  const { collection, id: userId } = ownAccount(actor);
  const challenge = challengeOf(response);
  const asked =
    challenge &&
    (await takeChallenge(poolOf(req.payload), challenge, { purpose: 'passkey-add', collection, userId }, now));
  const party = relyingParty(req.payload);
  const refused = new PortalError('invalid', texts.passkeys.notTaken, { response: texts.passkeys.notTaken });
  if (!challenge || !asked) throw refused;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: KEY_ALGORITHMS,
    });
    if (registrationInfo) return registrationInfo;
  } catch (cause) {
    throw Object.assign(refused, { cause });
  }
  throw refused;
}

async function programmeName(db: Reader['db']): Promise<string> {
  const row = await one<{ name: string }>(db, `SELECT name FROM programme_settings LIMIT 1`);
  return row?.name ?? 'Partner Portal';
}

function mailOwner(
  writer: Own,
  mail: { subject: string; text: (name: string, passkey: string, link: string) => string },
  passkey: string,
  url: string,
): Promise<void> {
  const { collection, name, email } = ownAccount(writer.actor);
  const link = `${url}${collection === 'staff' ? '/admin/forgot' : '/reset-password'}`;
  return addJob(writer, 'send-mail', { to: email, subject: mail.subject, text: mail.text(name, passkey, link) });
}
