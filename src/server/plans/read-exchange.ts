import type { Currency } from '@/contracts/money/currency';
import { MICROS_PER_WHOLE, mulDivHalfEven } from '@/domain/money/money';
import { many, type Queryable } from '../db/queryable';

/** A rate of a day in millionths; null when there is none of that day or before. */
export type ExchangeOn = (from: Currency, to: Currency, day: string) => number | null;

/** Every stored rate, a few thousand rows a year: the newest of the day or before, or the opposite one turned around. */
export async function readExchange(db: Queryable): Promise<ExchangeOn> {
  const rows = await many<{ base: Currency; quote: Currency; rateMicros: number; day: string }>(
    db,
    `SELECT base, quote, rate_micros AS "rateMicros", to_char(day AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM currency_rates ORDER BY day DESC`,
  );
  const newestFirst = Map.groupBy(rows, ({ base, quote }) => `${base} ${quote}`);
  const find = (from: Currency, to: Currency, day: string) =>
    newestFirst.get(`${from} ${to}`)?.find((rate) => rate.day <= day)?.rateMicros;
  return (from, to, day) => {
    if (from === to) return MICROS_PER_WHOLE;
    const direct = find(from, to, day);
    if (direct !== undefined) return direct;
    const opposite = find(to, from, day);
    return opposite === undefined ? null : mulDivHalfEven(MICROS_PER_WHOLE, MICROS_PER_WHOLE, opposite);
  };
}
