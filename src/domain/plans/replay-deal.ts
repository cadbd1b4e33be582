import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import type { Agreement } from '../money/agreement';
import { amountsInFull, type TermedDeal, type TermedLine } from '../money/amounts-in-full';
import { type EarnedKind, type EarnInput, linesWithTerms } from '../money/earn';
import { remainderCents } from '../money/reverse';
import { type PlanRules, rateOf } from './rules';

/** A line as the confirmation froze it: of `deal_terms`, also where it came to nothing. */
export type FrozenLine = {
  kind: EarnedKind;
  partnerId: string;
  currency: Currency;
  rateBps: number | null;
  /** null where it was not kept */
  tier: Tier | null;
  /** By an agreement, which no tier changes. */
  agreed: boolean;
  shareBps: number;
  fxRateMicros: number;
};
/** Somebody who leads the deal's partner and earned nothing by it, because the tier held then pays no override. */
export type IdleLeader = { partnerId: string; currency: Currency; tier: Tier; fxRateMicros: number };
/** A settled deal as it stands: its value after corrections, what was refunded in all, and the terms of its confirmation. */
export type ReplayDeal = Pick<TermedDeal, 'capBps' | 'base'> & {
  id: string;
  partnerId: string;
  valueCents: number;
  refundedCents: number;
  currency: Currency;
  confirmedAt: Date;
  lines: readonly FrozenLine[];
  idleLeader: IdleLeader | null;
  /** Who recruited the partner, within the programme's window: where that is the leader, only one of the two was paid. */
  recruiterId: string | null;
};
/** What stands of a deal for one beneficiary. */
export type Part = { partnerId: string; kind: EarnedKind; currency: Currency; cents: number };
export type ReplayTerms = {
  inForce: PlanRules;
  draft: PlanRules;
  stackLeaderRecruiter: boolean;
  /** The tier that a partner would have held at the deal under the draft; `held` where that changes nothing. */
  tierUnder: (partnerId: string, deal: ReplayDeal, held: Tier) => Tier;
};

/** What stands of each line of a deal by the terms frozen on it, after corrections and refunds. docs/decisions/008. */
export function standingParts(deal: ReplayDeal): Part[] {
  return partsOf(deal, deal.capBps, deal.base, deal.lines);
}

/**
 * What would stand of the deal under the draft: each beneficiary at the tier that the draft would have given, at the draft's
 * rate. Where the draft leaves tier and rate as they are, the frozen rate stands, whatever it was then, so that rules in
 * force give back exactly what was earned. By the functions that earn and correct real deals.
 */
export function draftParts(deal: ReplayDeal, terms: ReplayTerms): Part[] {
  const capBps = terms.draft.capBps === terms.inForce.capBps ? deal.capBps : terms.draft.capBps;
  const input = inputUnder(deal, terms, capBps);
  const lines = linesWithTerms(input);
  const rateBps = lines.find(({ kind }) => kind === 'base')?.rateBps ?? null;
  return partsOf(deal, capBps, rateBps === null ? deal.base : { rateBps }, lines);
}

function partsOf(
  { valueCents, refundedCents, partnerId: dealPartnerId }: ReplayDeal,
  capBps: number,
  base: TermedDeal['base'],
  lines: readonly (Omit<TermedLine, 'id'> & { currency: Currency })[],
): Part[] {
  const termed = lines.map((line, index) => ({ ...line, id: String(index) }));
  const inFull = amountsInFull(valueCents, { capBps, dealPartnerId, base, lines: termed });
  return termed.map(({ id, partnerId, kind, currency }) => ({
    partnerId,
    kind,
    currency,
    cents: remainderCents(inFull.get(id) ?? 0, valueCents, refundedCents),
  }));
}

/** The deal as its confirmation would have seen it under the draft. */
function inputUnder(deal: ReplayDeal, terms: ReplayTerms, capBps: number): EarnInput {
  const { inForce, draft, tierUnder } = terms;
  const rateUnder = ({
    kind,
    partnerId,
    tier,
    rateBps,
  }: Pick<FrozenLine, 'kind' | 'partnerId' | 'tier' | 'rateBps'>) => {
    if (tier === null) return { tier: 'starter' as const, rateBps: rateBps ?? 0 };
    const next = tierUnder(partnerId, deal, tier);
    const same = next === tier && rateOf(draft, tier, kind) === rateOf(inForce, tier, kind);
    return { tier: next, rateBps: same && rateBps !== null ? rateBps : rateOf(draft, next, kind) };
  };
  const beneficiary = ({ partnerId, currency }: Pick<FrozenLine, 'partnerId' | 'currency'>) =>
    ({ partnerId, currency, status: 'active', ruleVersion: 0 }) as const;

  const bases = deal.lines.filter(({ kind }) => kind === 'base');
  const own = bases.find(({ partnerId }) => partnerId === deal.partnerId);
  const override = deal.lines.find(({ kind }) => kind === 'override');
  const referral = deal.lines.find(({ kind }) => kind === 'referral');
  const leader = override ?? idleOverride(deal, inForce);
  // Who leads and recruited, and was paid for leading only.
  const unpaid =
    leader && !referral && leader.partnerId === deal.recruiterId
      ? { ...leader, kind: 'referral' as const, rateBps: null }
      : undefined;
  const recruiter = referral ?? unpaid;
  const ownUnder = own ? rateUnder(own) : { tier: 'starter' as const, rateBps: 0 };
  const leaderUnder = leader && rateUnder(leader);
  const recruiterUnder = recruiter && rateUnder(recruiter);
  const rates = new Map(
    [...deal.lines, ...(deal.idleLeader ? [deal.idleLeader] : [])].map((line) => [line.currency, line.fxRateMicros]),
  );
  return {
    valueCents: deal.valueCents,
    currency: deal.currency,
    partner: {
      ...beneficiary(own ?? { partnerId: deal.partnerId, currency: deal.currency }),
      tier: ownUnder.tier,
      baseRateBps: ownUnder.rateBps,
    },
    leader:
      leader && leaderUnder
        ? { ...beneficiary(leader), tier: leaderUnder.tier, overrideRateBps: leaderUnder.rateBps }
        : null,
    recruiter:
      recruiter && recruiterUnder
        ? {
            ...beneficiary(recruiter),
            tier: recruiterUnder.tier,
            referralRateBps: recruiterUnder.rateBps,
            withinWindow: true,
          }
        : null,
    agreement: own?.agreed ? agreementOf(deal) : null,
    split: bases.filter((line) => line !== own).map((line) => ({ ...beneficiary(line), shareBps: line.shareBps })),
    capBps,
    // Both were paid, or only one: as it was done then, whatever the programme does now.
    stackLeaderRecruiter: stacks(override, referral, unpaid) ?? terms.stackLeaderRecruiter,
    holdDays: 0,
    now: deal.confirmedAt,
    fx: (_, to) => ({ rateMicros: rates.get(to) ?? 0, source: 'frozen', quotedOn: '' }),
  };
}

/** One whom the rules in force would have paid, and history did not, did not lead then. */
function idleOverride({ idleLeader }: ReplayDeal, inForce: PlanRules): FrozenLine | undefined {
  if (!idleLeader || rateOf(inForce, idleLeader.tier, 'override') > 0) return undefined;
  return { ...idleLeader, kind: 'override', rateBps: 0, agreed: false, shareBps: 10_000 };
}

function stacks(
  override: FrozenLine | undefined,
  referral: FrozenLine | undefined,
  unpaid: FrozenLine | undefined,
): boolean | null {
  if (override && override.partnerId === referral?.partnerId) return true;
  return override && unpaid ? false : null;
}

/** The base that was agreed, as it was frozen: whether by rate, steps or a flat amount. */
function agreementOf({ base }: ReplayDeal): Agreement {
  return 'flatCents' in base
    ? { id: '', kind: 'flat', flatCents: base.flatCents }
    : { id: '', kind: 'rate', rateBps: base.rateBps };
}
