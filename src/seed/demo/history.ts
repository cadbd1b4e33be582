import type { Tier } from '@/contracts/tiers/tier';
import { linesWithTerms } from '@/domain/money/earn';
import { payableAtAfterHold } from '@/domain/money/hold';
import { convertedCommissionCents, MICROS_PER_WHOLE } from '@/domain/money/money';
import { SEEDED_TIERS, type TierDefinition } from '@/domain/tiers/definitions';
import { evaluate } from '@/domain/tiers/promote';
import { isAtLeast } from '@/domain/tiers/tier';
import { type FrozenTerms, fxSourceOf, termLineOf } from '../../server/money/frozen-terms';
import { type StatDelta, statDeltas } from '../../server/money/stat-deltas';
import { type StatPeriod, statPeriodsOf } from '../../server/money/stat-periods';
import type { Row } from '../insert-rows';
import type { Random } from '../random';
import type { DemoPartner } from './accounts';
import type { DemoRates } from './currency-rates';
import { DEMO_MODULES } from './modules';
import type { DemoDeal } from './pipeline';
import { atWork, DAY_MS, daysAfter } from './times';
import { REVIEW_COMMENTS } from './words';

/** The demo programme runs on the settings it is seeded with. */
export const PROGRAMME = {
  timeZone: 'America/New_York',
  holdDays: 14,
  capBps: 5000,
  referralWindowMonths: 12,
} as const;

/** A commission line as it was earned; what became of it is told by `demoLedger`. */
export type DemoLine = Row & {
  id: string;
  partner_id: string;
  currency: string;
  amount_cents: number;
  payable_at: Date;
  created_at: Date;
};
export type DemoStat = StatDelta & { periods: StatPeriod[]; at: Date };
type Standing = {
  tier: Tier;
  since: Date;
  deals: number;
  done: Set<string>;
  ratings: number[];
  calls: number;
  lessonAt: Date;
};

/**
 * Two years as the engine and the money rules would have had them: deals confirmed one after the other at the tier held
 * then, lessons, reviews and calls in between, and a look at everybody's days each night.
 */
export class DemoHistory {
  readonly lines: DemoLine[] = [];
  readonly terms: Row[] = [];
  readonly stats: DemoStat[] = [];
  readonly tierEvents: Row[] = [];
  readonly reviews: Row[] = [];
  readonly calls: Row[] = [];
  readonly progress: Row[] = [];
  /** The tier that a partner held from a time on, newest last. */
  readonly tiers = new Map<string, { at: Date; tier: Tier }[]>();
  private readonly standings = new Map<string, Standing>();

  constructor(
    private readonly random: Random,
    private readonly partners: readonly DemoPartner[],
    private readonly moduleIds: ReadonlyMap<string, string>,
    private readonly rates: DemoRates,
    private readonly now: Date,
  ) {
    for (const partner of partners) {
      const { approvedAt } = partner;
      this.standings.set(partner.id, {
        tier: 'starter',
        since: approvedAt,
        deals: 0,
        done: new Set(),
        ratings: [],
        calls: 0,
        lessonAt: daysAfter(approvedAt, 2),
      });
      this.tiers.set(partner.id, [{ at: approvedAt, tier: 'starter' }]);
      this.tierEvent(partner, {
        type: 'joined',
        from: null,
        to: 'starter',
        before: 0,
        after: 0,
        cause: 'joined',
        at: approvedAt,
      });
    }
  }

  standing(partner: DemoPartner): Readonly<Standing> & { satisfaction: number | null } {
    const standing = this.of(partner);
    return { ...standing, satisfaction: mean(standing.ratings) };
  }

  run(deals: readonly DemoDeal[]): void {
    const steps: { at: Date; go: (at: Date) => void }[] = [];
    const add = (at: Date, go: (at: Date) => void) => {
      if (at <= this.now) steps.push({ at, go });
    };
    for (const deal of deals) {
      const { confirmedAt } = deal;
      if (!confirmedAt) continue;
      add(confirmedAt, (at) => this.confirm(deal, at));
      if (deal.partner.reviews === 'good' || this.random.chance(0.6))
        add(daysAfter(confirmedAt, this.random.between(22, 40)), (at) => this.review(deal, at));
    }
    for (const partner of this.partners) {
      if (partner.deals < 3) continue;
      for (let day = 45; daysAfter(partner.approvedAt, day + 1) < this.now; day += 32)
        add(atWork(this.random, daysAfter(partner.approvedAt, day), this.now), (at) => this.call(partner, at));
    }
    const first = Math.min(...this.partners.map(({ approvedAt }) => approvedAt.getTime()));
    for (let night = first; night <= this.now.getTime(); night += DAY_MS) add(new Date(night), (at) => this.night(at));
    steps.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, go } of steps) go(at);
  }

  private of(partner: DemoPartner): Standing {
    return found(this.standings.get(partner.id));
  }

  private confirm(deal: DemoDeal, at: Date): void {
    const { partner } = deal;
    const fx = this.rates.at(at);
    const windowEnds = new Date(partner.approvedAt);
    windowEnds.setUTCMonth(windowEnds.getUTCMonth() + PROGRAMME.referralWindowMonths);
    const earned = linesWithTerms({
      valueCents: deal.valueCents,
      currency: deal.currency,
      partner: this.tiered(partner),
      leader: partner.leader && this.tiered(partner.leader),
      recruiter: partner.recruiter && { ...this.tiered(partner.recruiter), withinWindow: windowEnds > at },
      agreement: null,
      split: [],
      capBps: PROGRAMME.capBps,
      stackLeaderRecruiter: false,
      holdDays: PROGRAMME.holdDays,
      now: at,
      fx,
    });
    const payableAt = payableAtAfterHold(at, PROGRAMME.holdDays);
    const periods = statPeriodsOf(at, PROGRAMME.timeZone);
    const frozen: FrozenTerms = {
      capBps: PROGRAMME.capBps,
      base: { rateBps: this.definition(partner).baseRateBps },
      payableAt: payableAt.toISOString(),
      periods,
      lines: earned.map(termLineOf),
    };
    this.terms.push({ deal_id: deal.id, terms: frozen, at });

    const written = earned
      .filter(({ amountCents }) => amountCents !== 0)
      .map((line) => ({ ...line, id: this.random.id(at), reversesId: null, correctsId: null }));
    for (const line of written) {
      const whole =
        line.kind === 'base' ? 0 : convertedCommissionCents(line.basisCents, line.rateBps ?? 0, line.fxRateMicros);
      this.lines.push({
        id: line.id,
        partner_id: line.partnerId,
        deal_id: deal.id,
        kind: line.kind,
        amount_cents: line.amountCents,
        currency: line.currency,
        basis_cents: line.basisCents,
        basis_currency: line.basisCurrency,
        rate_bps: line.rateBps,
        tier: line.tier,
        rule: line.rule,
        share_bps: line.shareBps,
        fx_rate_micros: line.fxRateMicros,
        fx_source: fxSourceOf(line),
        uncapped_cents: whole > line.amountCents ? whole : null,
        payable_at: payableAt,
        created_at: at,
        updated_at: at,
      });
    }
    const standing = { lines: written, standingCents: deal.valueCents };
    const deltas = statDeltas(partner.id, this.reportingRate(deal, at), {
      before: { lines: [], standingCents: 0 },
      after: standing,
      deals: 1,
    });
    this.stats.push(...deltas.map((delta) => ({ ...delta, periods, at })));
    this.of(partner).deals += 1;
    this.evaluate(partner, 'deal-confirmed', at, 1);
  }

  /** Into dollars, in which the programme reports. */
  reportingRate(deal: DemoDeal, at: Date): number {
    return deal.currency === 'USD' ? MICROS_PER_WHOLE : this.rates.at(at)(deal.currency, 'USD').rateMicros;
  }

  private review(deal: DemoDeal, at: Date): void {
    const { partner } = deal;
    const { ratings } = this.of(partner);
    const rating = (partner.reviews === 'good' ? [5, 5, 4, 5, 5] : [5, 4, 3, 5, 4])[ratings.length % 5] ?? 5;
    ratings.push(rating);
    this.reviews.push({
      id: this.random.id(at),
      partner_id: partner.id,
      client_id: deal.clientId,
      deal_id: deal.id,
      rating,
      comment: rating >= 4 ? this.random.pick(REVIEW_COMMENTS) : null,
      source: 'Review link',
      received_at: at,
      created_at: at,
      updated_at: at,
    });
    this.evaluate(partner, 'client-reviews', at);
  }

  private call(partner: DemoPartner, at: Date): void {
    const standing = this.of(partner);
    standing.calls += 1;
    const kind = isAtLeast(standing.tier, 'performer') ? 'strategy' : 'check-in';
    this.calls.push({
      id: this.random.id(at),
      partner_id: partner.id,
      kind,
      held_at: at,
      notes: 'Went through the pipeline and the next steps.',
      created_at: at,
      updated_at: at,
    });
    this.evaluate(partner, 'engagement-calls', at);
  }

  /** Each night: the next lesson of those who are due, and the engine's look at days in tier. */
  private night(at: Date): void {
    for (const partner of this.partners) {
      if (at < partner.approvedAt) continue;
      this.learn(partner, at);
      this.evaluate(partner, 'time-in-tier', at);
    }
  }

  private learn(partner: DemoPartner, at: Date): void {
    const standing = this.of(partner);
    const next = DEMO_MODULES.find(
      ({ slug, minTier }) => !standing.done.has(slug) && isAtLeast(standing.tier, minTier),
    );
    const member = partner.members[0];
    if (!next || !member || at < standing.lessonAt || (partner.training === 'some' && standing.done.size >= 2)) return;
    standing.done.add(next.slug);
    standing.lessonAt = daysAfter(at, partner.training === 'at-once' ? 2 : 9);
    this.progress.push({
      id: this.random.id(at),
      user_id: member.id,
      partner_id: partner.id,
      module_id: found(this.moduleIds.get(next.slug)),
      percent: 100,
      completed_at: at,
      created_at: daysAfter(at, -0.05),
      updated_at: at,
    });
    this.evaluate(partner, 'training-progress', at);
  }

  private evaluate(partner: DemoPartner, cause: string, at: Date, dealsAdded = 0): void {
    const held = this.of(partner);
    const standing = {
      deals: held.deals,
      calls: held.calls,
      satisfaction: mean(held.ratings),
      tierSince: held.since,
      training: trainingOf(held.done),
    };
    for (const step of evaluate({ currentTier: held.tier, standing, definitions: SEEDED_TIERS, now: at }).steps) {
      this.tierEvent(partner, {
        type: 'promoted',
        from: held.tier,
        to: step,
        before: held.deals - dealsAdded,
        after: held.deals,
        cause,
        at,
      });
      held.tier = step;
      held.since = at;
      this.tiers.get(partner.id)?.push({ at, tier: step });
    }
  }

  private tierEvent(
    partner: DemoPartner,
    {
      type,
      from,
      to,
      before,
      after,
      cause,
      at,
    }: { type: string; from: Tier | null; to: Tier; before: number; after: number; cause: string; at: Date },
  ): void {
    this.tierEvents.push({
      id: this.random.id(at),
      partner_id: partner.id,
      type,
      previous_tier: from,
      new_tier: to,
      deals_before: before,
      deals_after: after,
      cause,
      actor: 'portal',
      at,
      created_at: at,
      updated_at: at,
    });
  }

  private definition(partner: DemoPartner): TierDefinition {
    return found(SEEDED_TIERS.find(({ tier }) => tier === this.of(partner).tier));
  }

  private tiered(partner: DemoPartner) {
    const { tier, baseRateBps, overrideRateBps, referralRateBps } = this.definition(partner);
    return {
      partnerId: partner.id,
      status: 'active' as const,
      currency: partner.currency,
      tier,
      ruleVersion: 1,
      baseRateBps,
      overrideRateBps,
      referralRateBps,
    };
  }
}

function trainingOf(done: ReadonlySet<string>): Partial<Record<Tier, { done: number; total: number }>> {
  const training: Partial<Record<Tier, { done: number; total: number }>> = {};
  for (const { slug, requiredForTiers } of DEMO_MODULES) {
    for (const tier of requiredForTiers) {
      const sum = training[tier] ?? { done: 0, total: 0 };
      training[tier] = { done: sum.done + (done.has(slug) ? 1 : 0), total: sum.total + 1 };
    }
  }
  return training;
}

/** Cut to two digits as the portal cuts it; null before the first review. */
function mean(ratings: readonly number[]): number | null {
  return ratings.length === 0
    ? null
    : Math.floor((ratings.reduce((sum, each) => sum + each, 0) / ratings.length) * 100 + 1e-9) / 100;
}

export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The demo is not consistent with itself');
  return value;
}
