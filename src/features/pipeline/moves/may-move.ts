import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { STANDING_DEAL_STATES } from '@/domain/pipeline/deal-states';
import { judgeMove } from '@/domain/pipeline/stages';

/** Whether winning the lead made a deal that still stands. */
export function hasStandingDeal({ deal }: Pick<Lead, 'deal'>): boolean {
  const standing: readonly string[] = STANDING_DEAL_STATES;
  return deal !== null && standing.includes(deal.status);
}

/** Whether this partner may move the lead there: not out of `won` while its deal stands. */
export function judgeLeadMove(lead: Pick<Lead, 'stage' | 'deal'>, to: Stage): 'ok' | 'unchanged' | 'illegal' {
  return judgeMove({ from: lead.stage, to, hasDeal: hasStandingDeal(lead), by: 'partner' });
}
