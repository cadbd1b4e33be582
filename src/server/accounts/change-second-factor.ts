import type { SecondFactor, SetUp } from '@/contracts/accounts/second-factor';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import { poolOf, type Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { useCode } from './check-code';
import { endSessionsOf } from './end-sessions';
import { countAttempt } from './limit-attempts';
import { passwordMatches } from './password';
import { renewCodes } from './recovery-codes';
import { forgetDevices } from './remembered-devices';
import {
  type FactorState,
  factorOf,
  getSecondFactor,
  type Person,
  personOf,
  removeSecondFactor,
} from './second-factor';
import { texts } from './second-factor-texts';
import { confirmSecret, offerSecret } from './set-up-second-factor';

type OwnWriter = Writer & { actor: PartnerActor | StaffActor };
/** Who it is, once more: a session alone must not change how one signs in. `address`: a hash, for the limit of tries. */
type Proof = { password: string; code?: string | undefined; address: string };

const HASH_OF = {
  'partner-users': `SELECT hash, salt FROM partner_users WHERE id = $1`,
  staff: `SELECT hash, salt FROM staff WHERE id = $1`,
} as const;

/** Begins to set up an app, the first or another one. @throws PortalError invalid (password, code), rate_limited */
export async function beginSecondFactor(writer: OwnWriter, proof: Proof): Promise<SetUp> {
  const { person } = await prove(writer, proof);
  return offerSecret(writer.db, person, writer.now);
}

/** @throws PortalError invalid (code), conflict (nothing was begun, or too long ago), rate_limited */
export async function confirmSecondFactor(writer: OwnWriter, { code }: { code: string }) {
  return { recoveryCodes: await confirmSecret(writer, personOf(writer.actor), code) };
}

/** @throws PortalError invalid (password, code), conflict (there is none, or the programme asks for it), rate_limited */
export async function endSecondFactor(writer: OwnWriter, proof: Proof): Promise<SecondFactor> {
  const { person, state } = await prove(writer, proof);
  requireOn(state);
  if (state.required) throw new PortalError('conflict', texts.isRequired);
  await removeSecondFactor(writer.db, person);
  await endSessionsOf(writer, person.userId, person.sessionId);
  await tell(writer, person, 'off');
  return getSecondFactor(writer);
}

/** @throws PortalError invalid (password, code), conflict (there is no second factor), rate_limited */
export async function renewRecoveryCodes(writer: OwnWriter, proof: Proof): Promise<{ recoveryCodes: string[] }> {
  const { person, state } = await prove(writer, proof);
  requireOn(state);
  const recoveryCodes = await renewCodes(writer.db, person, writer.req.payload.secret, writer.now);
  await tell(writer, person, 'codes');
  return { recoveryCodes };
}

/** Asks every device for a code again. Nothing that a thief of a session would gain by, so it needs no proof. */
export async function forgetOwnDevices(writer: OwnWriter): Promise<SecondFactor> {
  await forgetDevices(writer.db, personOf(writer.actor).userId);
  return getSecondFactor(writer);
}

async function prove(writer: OwnWriter, proof: Proof): Promise<{ person: Person; state: FactorState }> {
  const { db, now, req } = writer;
  const person = personOf(writer.actor);
  const pool = poolOf(req.payload);
  // The bucket of `change-password.ts`: the same guess by another door is no new one.
  await countAttempt(
    pool,
    [{ bucket: `password:${person.userId}:${proof.address}`, max: 10, windowSeconds: 900 }],
    now,
  );
  const user = await one<{ hash: string | null; salt: string | null }>(db, HASH_OF[person.collection], [person.userId]);
  if (!(await passwordMatches(user, proof.password)))
    throw new PortalError('invalid', texts.password.said, { password: texts.password.password });
  const state = await factorOf(db, person, now);
  if (!state.since) return { person, state };
  if (!proof.code) throw new PortalError('invalid', texts.needed.said, { code: texts.code.needed });
  if (!(await useCode(pool, db, person, proof.code, now, req.payload.secret)))
    throw new PortalError('invalid', texts.code.said, { code: texts.code.code });
  return { person, state };
}

function requireOn({ since }: FactorState): void {
  if (!since) throw new PortalError('conflict', texts.isOff);
}

async function tell(writer: Writer, { email, name }: Person, what: 'off' | 'codes'): Promise<void> {
  const { subject, text } = texts.mails[what];
  await addJob(writer, 'send-mail', { to: email, subject, text: text(name, writer.req.payload.config.serverURL) });
}
