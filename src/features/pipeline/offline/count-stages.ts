import type { Lead } from '@/contracts/pipeline/leads';
import { weightedCents } from '@/domain/pipeline/stages';
import { STAGE_ORDER } from '../words';
import type { StageTotal } from './overlay';

/** Count and value of each stage, from leads that this device keeps. */
export function countStages(leads: readonly Lead[], weighs: boolean): StageTotal[] {
  return STAGE_ORDER.map((stage) => {
    const own = leads.filter((lead) => lead.stage === stage);
    const sums = new Map<Lead['currency'], number>();
    for (const { currency, estimatedValueCents } of own) {
      if (estimatedValueCents !== null) sums.set(currency, (sums.get(currency) ?? 0) + estimatedValueCents);
    }
    const values = [...sums].map(([currency, amountCents]) => ({ amountCents, currency }));
    const weighted = values.map(({ amountCents, currency }) => ({
      amountCents: weightedCents(stage, amountCents),
      currency,
    }));
    return { stage, count: own.length, values, weighted: weighs ? weighted : null };
  });
}
