import type { Writer } from '../db/transaction';
import { claimCode, freeReferralCode } from './referral-code';

type PartnerData = Record<string, unknown> & {
  id?: string;
  name?: string;
  referralCode?: string | null;
  version?: number;
};

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
  'socials',
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
    data.referralCode = await claimCode(writer, data.referralCode, original?.id ?? null);
  if (operation === 'create') {
    data.tierSince ??= writer.now.toISOString();
    data.earnedTier ??= data.tier ?? 'starter';
    if (!data.referralCode) data.referralCode = await freeReferralCode(writer, String(data.name ?? 'partner'));
  } else if (original) {
    // A partner without a code could not be told apart from any other by its links.
    if ('referralCode' in data && !data.referralCode && original.referralCode)
      data.referralCode = original.referralCode;
    if (VERSIONED.some((field) => field in data && differs(data[field], original[field])))
      data.version = (original.version ?? 1) + 1;
  }
  return data;
}

/** A group is compared by what stands in it: the form sends it as an object anew. */
const differs = (value: unknown, before: unknown): boolean =>
  isGroup(value) || isGroup(before)
    ? JSON.stringify(filled(value)) !== JSON.stringify(filled(before))
    : value !== before;
const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
const filled = (group: unknown): unknown[] =>
  Object.entries(group ?? {})
    .filter(([, value]) => value)
    .sort(([a], [b]) => a.localeCompare(b));
