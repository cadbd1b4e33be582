'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, LockKeyhole } from 'lucide-react';
import { tierStatusQuery } from '@/client/query/queries';
import { useProfile } from '@/client/session/use-session';
import { FEATURES, type FeatureArea } from '@/domain/tiers/features';
import { cn } from '@/ui/class-names';
import { TierBadge } from '@/ui/tier-badge';
import { texts } from './feature-texts';
import { unlockingTier } from './feature-tiers';

/** Every feature of an area, with the tier that has it: what is unlocked and what is still to come. */
export default function AreaFeatures({ area }: { area: FeatureArea }) {
  const unlocked = useProfile()?.features ?? [];
  const status = useQuery(tierStatusQuery).data;
  return (
    <ul className="divide-y divide-edge">
      {FEATURES.filter((feature) => feature.area === area).map(({ key, title, description }) => {
        const isOpen = unlocked.includes(key);
        const tier = unlockingTier(key, status);
        const Icon = isOpen ? CircleCheck : LockKeyhole;
        return (
          <li key={key} className="flex items-start gap-3 px-4 py-3">
            <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', isOpen ? 'text-good' : 'text-muted')} />
            <span className="min-w-0 flex-1">
              <span className="block font-medium text-strong">{title}</span>
              <span className="block text-muted text-sm">{description}</span>
            </span>
            {isOpen ? (
              <span className="shrink-0 font-semibold text-good text-sm">{texts.yours}</span>
            ) : (
              <span className="shrink-0">
                {tier ? (
                  <>
                    <span className="sr-only">{texts.unlocksAt}</span>
                    <TierBadge tier={tier} />
                  </>
                ) : (
                  <span className="text-muted text-sm">{texts.onRequest}</span>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
