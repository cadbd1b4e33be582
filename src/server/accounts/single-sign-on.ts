import type { Payload } from 'payload';
import type { SingleSignOnFor, SingleSignOnProblem } from '@/contracts/accounts/single-sign-on';
import { fieldCipher } from '@/integrations/encryption/field-cipher';
import {
  type Attempt,
  beginSignIn,
  finishSignIn,
  type Identity,
  type Provider,
  ProviderFailed,
} from '@/integrations/single-sign-on/provider';
import { one, type Queryable } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, withTransaction } from '../db/transaction';
import { recordAudit } from '../trust/record-audit';
import { admit, type Entrant, findEntrant, refuseEntry, type SignedIn } from './admit';
import { keepChallenge, takeChallenge } from './auth-challenges';
import type { AuthCollection, Origin } from './open-session';

/** Whose field it is, for the cipher. */
export const CLIENT_SECRET = 'single-sign-on:client-secret';

/** Why nobody is signed in; the page that one is led to says it in words. */
export class SingleSignOnRefused extends Error {
  override readonly name = 'SingleSignOnRefused';
  constructor(
    readonly problem: SingleSignOnProblem,
    cause?: unknown,
  ) {
    super(problem, { cause });
  }
}

type Settings = { label: string; provider: Provider };
type Row = {
  issuer: string | null;
  clientId: string | null;
  clientSecret: string | null;
  label: string;
  opensFor: SingleSignOnFor;
};

/** The provider of the programme for one side, as staff set it up; undefined without one. */
async function settingsFor(db: Queryable, collection: AuthCollection): Promise<Settings | undefined> {
  const row = await one<Row>(
    db,
    `SELECT issuer, client_id AS "clientId", client_secret AS "clientSecret", label, opens_for AS "opensFor"
       FROM single_sign_on WHERE enabled IS TRUE LIMIT 1`,
  );
  const side = collection === 'staff' ? 'staff' : 'partners';
  if (!row?.issuer || !row.clientId || (row.opensFor !== 'both' && row.opensFor !== side)) return undefined;
  const clientSecret = row.clientSecret ? fieldCipher.open(row.clientSecret, CLIENT_SECRET) : null;
  return { label: row.label, provider: { issuer: row.issuer, clientId: row.clientId, clientSecret } };
}

/** What the sign-in page offers beside password and passkey. */
export async function waysIn(
  payload: Payload,
  collection: AuthCollection,
): Promise<{ singleSignOn: { label: string } | null }> {
  const settings = await settingsFor(poolOf(payload), collection);
  return { singleSignOn: settings ? { label: settings.label } : null };
}

type Kept = Attempt & { next: string | null };
type At = { callback: string; now: Date };

/** Begins a sign-in at the provider. `state` goes into a cookie, so that only this browser can end it. @throws SingleSignOnRefused */
export async function startSingleSignOn(
  payload: Payload,
  collection: AuthCollection,
  { next, callback, now }: At & { next: string | null },
): Promise<{ address: URL; state: string }> {
  const db = poolOf(payload);
  const settings = await settingsFor(db, collection);
  if (!settings) throw new SingleSignOnRefused('sso-off');
  const publicUrl = payload.config.serverURL;
  const { address, attempt } = await beginSignIn(settings.provider, { callback, publicUrl, now }).catch(rethrow);
  const detail: Kept = { ...attempt, next };
  await keepChallenge(db, attempt.state, { purpose: 'single-sign-on', collection, detail }, now);
  return { address, state: attempt.state };
}

/** Ends it: holds the answer against what was kept, finds whose account is meant, and lets them in. @throws SingleSignOnRefused */
export async function finishSingleSignOn<C extends AuthCollection>(
  payload: Payload,
  collection: C,
  { answer, state, origin }: { answer: URL; state: string | null; origin: Origin },
): Promise<{ ticket: SignedIn<C>; next: string | null }> {
  const db = poolOf(payload);
  const { now } = origin;
  const isOurs = state !== null && answer.searchParams.get('state') === state;
  const kept = isOurs
    ? await takeChallenge<Kept>(db, state, { purpose: 'single-sign-on', collection }, now)
    : undefined;
  if (!kept) throw new SingleSignOnRefused('sso-state');
  const settings = await settingsFor(db, collection);
  if (!settings) throw new SingleSignOnRefused('sso-off');
  const publicUrl = payload.config.serverURL;
  const identity = await finishSignIn(settings.provider, { answer, attempt: kept, publicUrl, now }).catch(rethrow);
  const found = await accountOf(payload, collection, identity, origin);
  if ('problem' in found || !found.entrant.enters) {
    await refuseEntry(payload, collection, found.entrant, 'oidc', origin);
    throw new SingleSignOnRefused('problem' in found ? found.problem : 'sso-unknown');
  }
  return { ticket: await admit(payload, found.entrant, 'oidc', origin), next: kept.next };
}

type Found<C extends AuthCollection> = { entrant: Entrant<C> } | { entrant?: Entrant<C>; problem: SingleSignOnProblem };

/**
 * Whose account the provider means: that which its subject was bound to; the first time the one with the e-mail that the
 * provider has verified, which is bound from then on. Never a new one.
 */
async function accountOf<C extends AuthCollection>(
  payload: Payload,
  collection: C,
  { issuer, subject, email, emailVerified }: Identity,
  { now, requestId }: Origin,
): Promise<Found<C>> {
  const db = poolOf(payload);
  const boundTo = async () =>
    one<{ id: string }>(
      db,
      `SELECT user_id AS id FROM single_sign_on_subjects WHERE collection = $1 AND issuer = $2 AND subject = $3`,
      [collection, issuer, subject],
    );
  const bound = await boundTo();
  if (bound) {
    const entrant = await findEntrant(db, collection, bound);
    return entrant ? { entrant } : { problem: 'sso-unknown' };
  }
  if (!email || !emailVerified) return { problem: 'sso-unverified' };
  const entrant = await findEntrant(db, collection, { email });
  if (!entrant?.enters) return { problem: 'sso-unknown', ...(entrant && { entrant }) };
  const isBound = await withTransaction(await systemRequest(payload, 'sign-in', now), 'signIn', async (writer) => {
    const { rowCount } = await writer.db.query(
      `INSERT INTO single_sign_on_subjects (collection, issuer, subject, user_id, bound_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [collection, issuer, subject, entrant.user.id, now],
    );
    if (rowCount !== 1) return false;
    const actor = `${collection === 'staff' ? 'staff' : 'partner-user'}:${entrant.user.id}`;
    await recordAudit(writer.db, { at: now, actor, action: 'auth.oidc.bind', outcome: 'done', requestId });
    return true;
  });
  // Two first sign-ins at once: the other one has bound it.
  if (isBound || (await boundTo())?.id === entrant.user.id) return { entrant };
  return { problem: 'sso-other', entrant };
}

function rethrow(error: unknown): never {
  if (error instanceof ProviderFailed) throw new SingleSignOnRefused(`sso-${error.why}`, error);
  throw error;
}
