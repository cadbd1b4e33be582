'use client';

import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { tierStatusQuery } from '@/client/query/queries';
import { useProfile } from '@/client/session/use-session';
import type { Tier } from '@/contracts/tiers/tier';
import { FEATURES, type FeatureArea } from '@/domain/tiers/features';
import { Card } from '@/ui/card';
import { useUi } from '@/ui/ui-provider';
import { texts } from './feature-texts';
import { unlockingTier } from './feature-tiers';

/** What a tier unlocks besides its rates, by area; what is unlocked already (by a grant) is left out. */
export default function Unlocks({ tier }: { tier: Tier }) {
  const { words } = useUi();
  const unlocked = useProfile()?.features ?? [];
  const status = useQuery(tierStatusQuery).data;
  const coming = FEATURES.filter(({ key }) => unlockingTier(key, status) === tier && !unlocked.includes(key));
  const areas = [...new Set(coming.map((feature) => feature.area))];
  if (coming.length === 0) return null;
  return (
    <Card title={texts.unlocks.title(words.tiers[tier])} description={texts.unlocks.text}>
      <div className="gap-x-8 sm:columns-2 lg:columns-3">
        {areas.map((area) => (
          <Area key={area} area={area} features={coming.filter((feature) => feature.area === area)} />
        ))}
      </div>
    </Card>
  );
}

function Area({
  area,
  features,
}: {
  area: FeatureArea;
  features: readonly { key: string; title: string; description: string }[];
}) {
  return (
    <section aria-label={texts.areas[area]} className="mb-5 break-inside-avoid">
      <h3 className="font-semibold text-muted text-sm">{texts.areas[area]}</h3>
      <ul className="mt-2 flex flex-col gap-2.5">
        {features.map(({ key, title, description }) => (
          <li key={key} className="flex gap-2.5">
            <Sparkles aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-text" />
            <span className="min-w-0">
              <span className="block font-medium text-sm text-strong">{title}</span>
              <span className="block text-muted text-sm">{description}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
