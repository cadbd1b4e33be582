import type { Dashboard } from '@/contracts/engagement/dashboard';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import type { OwnFigures } from './own-figures';

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
  if (overdue > 0)
    say('overdue', `${count(overdue, 'lead is', 'leads are')} overdue`, '/partner/leads?view=list&overdue=1', true);
  if (untouched > 0)
    say(
      'untouched',
      `${count(untouched, 'new lead waits', 'new leads wait')} for a first call`,
      '/partner/leads?stage=new',
      true,
    );
  if (silent > 0)
    say(
      'silent',
      `${count(silent, 'proposal has', 'proposals have')} heard nothing for days`,
      '/partner/leads?stage=proposal',
    );
  if (mayWrite && !hasLeads) say('first-lead', 'Add your first lead', '/partner/leads?add=1');
  for (const requirement of tier.nextTier ? tier.requirements : []) {
    if (requirement.met) continue;
    const text = towards(requirement, named(tier.nextTier as string));
    if (text) say(`tier-${requirement.key}`, text, '/partner/tier-progression');
  }
  return actions.slice(0, MOST);
}

function towards({ key, current, target }: TierStatus['requirements'][number], tier: string): string | null {
  const missing = Math.max(0, target - current);
  switch (key) {
    case 'deals':
      return `${count(missing, 'deal', 'deals')} to ${tier}`;
    case 'training':
      return `${count(missing, 'module', 'modules')} to ${tier}`;
    case 'calls':
      return `${count(missing, 'strategy call', 'strategy calls')} to ${tier}`;
    case 'satisfaction':
      return current === 0
        ? `Reviews by clients with ${target} or more for ${tier}`
        : `Client satisfaction of ${target} for ${tier}; yours is ${current}`;
    case 'days':
      return null; // nothing to do but wait
  }
}

const named = (tier: string): string => tier.charAt(0).toUpperCase() + tier.slice(1);
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
