'use client';

import { Globe, MapPin, Users } from 'lucide-react';
import { useProfile } from '@/client/session/use-session';
import { searchAfter, useUrlState } from '@/client/use-url-state';
import { TIERS } from '@/contracts/tiers/tier-names';
import { SideListGroup, SideListItem } from '@/ui/shell/side-list';
import { useTierIcon } from '@/ui/tier-badge';
import { useUi } from '@/ui/ui-provider';
import { boardOf } from './leaderboard-filter';
import { texts } from './leaderboard-texts';

const PAGE = '/partner/leaderboard';

/** What is inside the area: everybody's board and those of a part; metric and period stay as they are. */
export function BoardList() {
  const { words } = useUi();
  const iconOf = useTierIcon();
  const { params } = useUrlState();
  const region = useProfile()?.partner.region;
  const { tier: chosen, near } = boardOf(params);
  const to = (changes: { tier: string | null; near: string | null }) => PAGE + searchAfter(`?${params}`, changes);
  return (
    <>
      <SideListGroup>
        <SideListItem
          href={to({ tier: null, near: null })}
          label={texts.among.all}
          icon={Globe}
          active={chosen === null && near === null}
        />
        {region && (
          <SideListItem
            href={to({ tier: null, near: 'region' })}
            label={region}
            icon={MapPin}
            active={near === 'region'}
          />
        )}
        <SideListItem
          href={to({ tier: null, near: 'team' })}
          label={texts.among.team}
          icon={Users}
          active={near === 'team'}
        />
      </SideListGroup>
      <SideListGroup title={texts.among.byTier}>
        {TIERS.map((tier) => (
          <SideListItem
            key={tier}
            href={to({ tier, near: null })}
            label={words.tiers[tier]}
            icon={iconOf(tier)}
            active={near === null && chosen === tier}
          />
        ))}
      </SideListGroup>
    </>
  );
}
