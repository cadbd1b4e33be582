import { randomInt } from 'node:crypto';
import { PortalError } from '@/contracts/errors';
import { referralCode } from '@/domain/pipeline/referral-code';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { texts } from './texts';

type PartnerData = Record<string, unknown> & {
  id?: string;
  name?: string;
  referralCode?: string | null;
  version?: number;
};

const REFERRAL_CODE = /^(?=.{3,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Fields a partner may write in the own profile; a change of one counts up `version`. api.md "Concurrency". */
const VERSIONED = [
  'name',
  'contactEmail',
  'contactPhone',
  'country',
  'region',
  'timeZone',
  'locale',
  'website',
  'bio',
  'leaderboardAlias',
  'leaderboardOptOut',
];

/** Fills what the portal computes on a partner row: dates, a unique readable referral code, the version. */
export async function preparePartnerData(
  writer: Writer,
  operation: string,
  data: PartnerData,
  original?: PartnerData,
): Promise<PartnerData> {
  if (data.referralCode && data.referralCode !== original?.referralCode)
    data.referralCode = await ownReferralCode(writer, data.referralCode, original?.id);
  if (operation === 'create') {
    data.tierSince ??= writer.now.toISOString();
    data.earnedTier ??= data.tier ?? 'starter';
    if (!data.referralCode) data.referralCode = await freeReferralCode(writer, String(data.name ?? 'partner'));
  } else if (original && VERSIONED.some((field) => field in data && data[field] !== original[field])) {
    data.version = (original.version ?? 1) + 1;
  }
  return data;
}

/** A code that staff typed, as links hold it. @throws PortalError invalid when it cannot be one, or is another partner's. */
async function ownReferralCode(writer: Writer, typed: string, partnerId: string | undefined): Promise<string> {
  const code = typed.trim().toLowerCase();
  const refuse = (why: string): never => {
    throw new PortalError('invalid', texts.referralCode.said, { referralCode: why });
  };
  if (!REFERRAL_CODE.test(code)) refuse(texts.referralCode.form);
  const taken = await one(
    writer.db,
    `SELECT 1 FROM partners WHERE referral_code = $1 AND id IS DISTINCT FROM $2::uuid`,
    [code, partnerId ?? null],
  );
  if (taken) refuse(texts.referralCode.taken);
  return code;
}

/** A code from the name, e.g. `acme-7k4p`, that no partner has. */
export async function freeReferralCode(writer: Writer, name: string): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const code = referralCode(name, () => randomInt(2 ** 32) / 2 ** 32);
    if (!(await one(writer.db, `SELECT 1 FROM partners WHERE referral_code = $1`, [code]))) return code;
  }
  throw new Error(`No free referral code for ${name}`);
}
