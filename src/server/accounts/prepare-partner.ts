import { randomInt } from 'node:crypto';
import { referralCode } from '@/domain/pipeline/referral-code';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';

type PartnerData = Record<string, unknown> & { name?: string; referralCode?: string | null; version?: number };

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
  if (operation === 'create') {
    data.tierSince ??= writer.now.toISOString();
    data.earnedTier ??= data.tier ?? 'starter';
    if (!data.referralCode) data.referralCode = await freeReferralCode(writer, String(data.name ?? 'partner'));
  } else if (original && VERSIONED.some((field) => field in data && data[field] !== original[field])) {
    data.version = (original.version ?? 1) + 1;
  }
  return data;
}

/** A code from the name, e.g. `acme-7k4p`, that no partner has. */
export async function freeReferralCode(writer: Writer, name: string): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const code = referralCode(name, () => randomInt(2 ** 32) / 2 ** 32);
    if (!(await one(writer.db, `SELECT 1 FROM partners WHERE referral_code = $1`, [code]))) return code;
  }
  throw new Error(`No free referral code for ${name}`);
}
