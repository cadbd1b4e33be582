'use client';

import { useQuery } from '@tanstack/react-query';
import { leaderboardQuery } from '@/client/query/queries';
import { useProfile } from '@/client/session/use-session';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { SkeletonRows } from '@/ui/skeleton';
import { texts } from './board-glance-texts';
import { BoardRow, OwnPlace } from './board-row';

const TOP = 3;

/** The first three of this month and the own place, below the fold of the dashboard. */
export default function BoardGlance({ className }: { className?: string }) {
  const partner = useProfile()?.partner;
  const { data, isError } = useQuery(leaderboardQuery({ metric: 'revenue', period: 'month', limit: TOP }));
  // The board is a second look: without it the dashboard is whole.
  if (isError || data?.entries.length === 0) return null;
  const hasPast = data?.entries.some(({ change }) => change !== null) ?? false;
  const shape = { metric: 'revenue', currency: data?.currency ?? 'USD', ownId: partner?.id, hasPast } as const;
  return (
    <Card
      title={texts.title}
      flush
      className={className}
      action={
        <ButtonLink href="/partner/leaderboard" size="sm" variant="ghost">
          {texts.all}
        </ButtonLink>
      }
    >
      {data ? (
        <>
          <ol className="divide-y divide-edge">
            {data.entries.map((entry) => (
              <BoardRow
                key={entry.partner.id}
                entry={entry}
                isTied={data.entries.some((other) => other !== entry && other.rank === entry.rank)}
                {...shape}
              />
            ))}
          </ol>
          {!data.entries.some((entry) => entry.partner.id === partner?.id) && (
            <div className="border-edge border-t p-3">
              <OwnPlace
                me={data.me}
                name={partner?.name}
                optedOut={partner?.leaderboardOptOut ?? false}
                outside={null}
                isPlaced
                {...shape}
              />
            </div>
          )}
        </>
      ) : (
        <SkeletonRows rows={TOP} />
      )}
    </Card>
  );
}
