import type { Payload } from 'payload';
import { PortalError } from '@/contracts/errors';
import { poolOf } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import type { Entrant, EntryMethod } from './admit';
import { useCode } from './check-code';
import { personIn, signEnrolment } from './enrolment';
import type { Origin } from './open-session';
import { factorOf } from './second-factor';
import { texts } from './second-factor-texts';

/** `remembered`: the token that came with a device that was spared the code before. */
export type BesidePassword = { otp?: string | undefined; remembered?: string | null };

/**
 * What follows a right password: the code, unless none is needed or the device is remembered. Whoever needs one and has not
 * set it up is sent to do that, by a token that opens nothing else. @returns how they proved who they are
 * @throws PortalError unauthenticated with the field `otp`, rate_limited
 */
export async function passSecondFactor(
  payload: Payload,
  entrant: Entrant,
  { otp, remembered }: BesidePassword,
  { now }: Origin,
): Promise<EntryMethod | 'wrong-code'> {
  const pool = poolOf(payload);
  const person = personIn(entrant);
  const factor = await factorOf(pool, person, now, remembered);
  if (!factor.since) {
    if (!factor.required) return 'password';
    const { said, otp: field } = texts.toSetUp;
    const enrolment = await signEnrolment(payload, entrant, now);
    throw new PortalError('unauthenticated', said, { otp: field }, { enrolment });
  }
  if (otp === undefined || otp.trim() === '') {
    if (factor.remembered) return 'password+remembered-device';
    throw new PortalError('unauthenticated', texts.needed.said, { otp: texts.needed.otp });
  }
  const used = await useCode(pool, pool, person, otp, now, payload.secret);
  if (!used) return 'wrong-code';
  if (used === 'totp') return 'password+totp';
  const { subject, text } = texts.mails.used;
  await addJob({ db: pool }, 'send-mail', {
    to: person.email,
    subject,
    text: text(person.name, payload.config.serverURL, factor.recoveryCodesLeft - 1),
  });
  return 'password+recovery-code';
}
