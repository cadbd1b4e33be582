import type { Dashboard } from '@/contracts/engagement/dashboard';
import type { Tier } from '@/contracts/tiers/tier';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import type { OwnFigures } from './own-figures';
import { texts } from './texts';

type NextAction = Dashboard['nextActions'][number];

const MOST = 5;

/** What helps most now, the urgent first: leads that wait, then what is missing for the next tier. Spec 08 "Dashboard". */
export function nextActionsOf(
  { overdue, untouched, silent, hasLeads }: OwnFigures,
  tier: TierStatus,
  { mayWrite }: { mayWrite: boolean },
): NextAction[] {
  const actions: NextAction[] = [];
  const say = (key: string, text: string, href: string, urgent = false): void => {
    actions.push({ key, text, href, urgent });
  };
  if (overdue > 0) say('overdue', texts.nextActions.overdue(overdue), '/partner/leads?view=list&overdue=1', true);
  if (untouched > 0) say('untouched', texts.nextActions.untouched(untouched), '/partner/leads?stage=new', true);
  if (silent > 0) say('silent', texts.nextActions.silent(silent), '/partner/leads?stage=proposal');
  if (mayWrite && !hasLeads) say('first-lead', texts.nextActions.firstLead, '/partner/leads?add=1');
  for (const requirement of tier.nextTier ? tier.requirements : []) {
    if (requirement.met) continue;
    const text = towards(requirement, texts.tiers[tier.nextTier as Tier]);
    if (text) say(`tier-${requirement.key}`, text, '/partner/tier-progression');
  }
  return actions.slice(0, MOST);
}

function towards({ key, current, target }: TierStatus['requirements'][number], tier: string): string | null {
  const missing = Math.max(0, target - current);
  switch (key) {
    case 'deals':
      return texts.nextActions.deals(missing, tier);
    case 'training':
      return texts.nextActions.training(missing, tier);
    case 'calls':
      return texts.nextActions.calls(missing, tier);
    case 'satisfaction':
      return current === 0
        ? texts.nextActions.firstReviews(target, tier)
        : texts.nextActions.satisfaction(target, tier, current);
    case 'days':
      return null; // nothing to do but wait
  }
}
