import type { Stage } from '@/contracts/pipeline/leads';
import { mulDivHalfEven } from '../money/money';

/** Where a lead can go from each stage: forwards, backwards, won, and lost from any. Spec 03 "Leads". */
export const NEXT_STAGES = {
  new: ['contacted', 'qualified', 'proposal', 'won', 'lost'],
  contacted: ['new', 'qualified', 'proposal', 'won', 'lost'],
  qualified: ['new', 'contacted', 'proposal', 'won', 'lost'],
  proposal: ['new', 'contacted', 'qualified', 'won', 'lost'],
  won: ['new', 'contacted', 'qualified', 'proposal', 'lost'],
  lost: ['new', 'contacted', 'qualified', 'proposal', 'won'],
} as const satisfies Record<Stage, readonly Stage[]>;

/** How likely a lead of each stage is won, in basis points: what its value weighs in a forecast. Spec 03 "weighted value". */
export const STAGE_WEIGHT_BPS = {
  new: 1000,
  contacted: 2000,
  qualified: 4000,
  proposal: 6000,
  won: 10_000,
  lost: 0,
} as const satisfies Record<Stage, number>;

/** The value of a stage's leads as a forecast counts it: half-even, once for the sum. */
export function weightedCents(stage: Stage, valueCents: number): number {
  return mulDivHalfEven(valueCents, STAGE_WEIGHT_BPS[stage], 10_000);
}

export type StageMove = {
  from: Stage;
  to: Stage;
  /** Whether winning the lead made a deal that still stands: one that is neither rejected nor cancelled. */
  hasDeal: boolean;
  by: 'partner' | 'staff';
};

/** Whether a lead may be moved. Once its deal exists, only staff take a lead out of `won`. Spec 03 "Leads". */
export function judgeMove({ from, to, hasDeal, by }: StageMove): 'ok' | 'unchanged' | 'illegal' {
  if (from === to) return 'unchanged';
  if (from === 'won' && hasDeal && by === 'partner') return 'illegal';
  const next: readonly Stage[] = NEXT_STAGES[from];
  return next.includes(to) ? 'ok' : 'illegal';
}

/** Whole days of 24 hours that a lead has been in its stage. */
export function daysInStage(stageEnteredAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - stageEnteredAt.getTime()) / 86_400_000));
}
