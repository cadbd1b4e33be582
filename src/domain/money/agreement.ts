import type { BaseTerms } from './deal-amounts';

export type AgreementStep = { fromCents: number; rateBps: number };
/** A live custom deal structure. A flat amount is in the deal's currency. Spec 04 "Earning". */
export type Agreement =
  | { id: string; kind: 'rate'; rateBps: number }
  | { id: string; kind: 'steps'; steps: readonly AgreementStep[] }
  | { id: string; kind: 'flat'; flatCents: number };

/**
 * The base that an agreement gives for a deal of this value. Steps: the whole value earns at the highest step it reaches.
 * `null` when the value reaches no step: then the tier's rate applies.
 */
export function agreedBase(agreement: Agreement, valueCents: number): BaseTerms | null {
  switch (agreement.kind) {
    case 'rate':
      return { rateBps: agreement.rateBps };
    case 'flat':
      return { flatCents: agreement.flatCents };
    case 'steps': {
      const reached = agreement.steps.filter((step) => step.fromCents <= valueCents);
      const [first, ...others] = reached;
      if (!first) return null;
      return { rateBps: others.reduce((best, step) => (step.fromCents > best.fromCents ? step : best), first).rateBps };
    }
  }
}
