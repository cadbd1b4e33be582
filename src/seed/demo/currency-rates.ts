import type { Currency } from '@/contracts/money/currency';
import type { ExchangeRate } from '@/domain/money/earn';
import { MICROS_PER_WHOLE, mulDivHalfEven } from '@/domain/money/money';
import type { Row } from '../insert-rows';
import type { Random } from '../random';

const IN_DOLLARS = { GBP: 1.27, EUR: 1.09, CAD: 0.73, AUD: 0.66 } as const;
const SOURCE = 'Demo rates';
type Rate = { base: keyof typeof IN_DOLLARS; rateMicros: number; day: Date };

/** A rate into dollars for each first of a month, from the beginning of the history on. */
export class DemoRates {
  private readonly rates: Rate[] = [];

  constructor(random: Random, from: Date, now: Date) {
    for (let month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1)); month <= now; ) {
      for (const [base, inDollars] of Object.entries(IN_DOLLARS) as [Rate['base'], number][]) {
        this.rates.push({
          base,
          rateMicros: Math.round(inDollars * random.between(0.98, 1.02) * MICROS_PER_WHOLE),
          day: month,
        });
      }
      month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
    }
  }

  /** The newest rate of that time, turned around where it is stored the other way; as `readEarningTerms` finds it. */
  at(at: Date): (from: Currency, to: Currency) => ExchangeRate {
    return (from, to) => {
      const find = (base: Currency) => this.rates.findLast((rate) => rate.base === base && rate.day <= at);
      const [direct, opposite] = [to === 'USD' ? find(from) : undefined, from === 'USD' ? find(to) : undefined];
      const rate = direct ?? opposite;
      if (!rate) throw new RangeError(`the demo has no rate from ${from} to ${to}`);
      const quotedOn = rate.day.toISOString().slice(0, 10);
      if (direct) return { rateMicros: rate.rateMicros, source: SOURCE, quotedOn };
      return {
        rateMicros: mulDivHalfEven(MICROS_PER_WHOLE, MICROS_PER_WHOLE, rate.rateMicros),
        source: `${SOURCE} (${to} to ${from}, turned around)`,
        quotedOn,
      };
    };
  }

  rows(random: Random): Row[] {
    return this.rates.map(({ base, rateMicros, day }) => ({
      id: random.id(day),
      base,
      quote: 'USD',
      rate_micros: rateMicros,
      day,
      source: SOURCE,
      created_at: day,
      updated_at: day,
    }));
  }
}
