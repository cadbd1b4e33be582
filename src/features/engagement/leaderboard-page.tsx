'use client';

import { useQuery } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import { ApiError } from '@/client/api/api-error';
import { Answered } from '@/client/query/answered';
import { leaderboardQuery } from '@/client/query/queries';
import { useCan, useProfile } from '@/client/session/use-session';
import { useUrlState } from '@/client/use-url-state';
import type { Leaderboard } from '@/contracts/engagement/leaderboard';
import { TIERS } from '@/contracts/tiers/tier-names';
import { RefreshButton } from '@/features/shell/refresh-button';
import { FeatureGate } from '@/features/tiers/feature-gate';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page, PageHeader } from '@/ui/page';
import { SegmentedControl } from '@/ui/segmented-control';
import { Select } from '@/ui/select';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import { useUi } from '@/ui/ui-provider';
import { BoardRow, OwnPlace } from './board-row';
import { type Board, boardOf, leaderboardFilter, METRICS, PERIODS } from './leaderboard-filter';
import { texts } from './leaderboard-texts';
import { Podium } from './podium';

/** `/partner/leaderboard`: who sells most, by what one asks, with the own place always in sight. */
export function LeaderboardPage() {
  const { params, replace } = useUrlState();
  const partner = useProfile()?.partner;
  const hasTeam = useCan('team-dashboard');
  const board = boardOf(params);
  const query = useQuery({
    ...leaderboardQuery(leaderboardFilter(board, partner?.region ?? null)),
    enabled: partner !== undefined && (board.near !== 'team' || hasTeam),
    placeholderData: (before) => before,
  });
  const isLocked = query.error instanceof ApiError && query.error.code === 'feature_locked';
  const showAll = () => replace({ tier: null, near: null });
  return (
    <Page width="narrow">
      <PageHeader title={texts.title} description={texts.text} actions={<RefreshButton />} />
      <Controls board={board} region={partner?.region ?? null} onChange={replace} />
      {board.near === 'team' && (!hasTeam || isLocked) ? (
        <>
          <h2 className="sr-only">{texts.among.team}</h2>
          <FeatureGate feature="team-dashboard">{null}</FeatureGate>
        </>
      ) : (
        <Answered query={query} what={texts.what} skeleton={<BoardSkeleton />}>
          {(answer) => <Filled answer={answer} board={board} ownId={partner?.id} onShowAll={showAll} />}
        </Answered>
      )}
    </Page>
  );
}

function Controls({
  board,
  region,
  onChange,
}: {
  board: Board;
  region: string | null;
  onChange: (changes: Record<string, string | null>) => void;
}) {
  const { words } = useUi();
  const among = board.near ?? board.tier ?? '';
  return (
    <div className="flex flex-col gap-2.5">
      <SegmentedControl
        block
        label={texts.by}
        value={board.metric}
        options={METRICS.map((value) => ({ value, label: texts.metrics[value] }))}
        onChange={(value) => onChange({ metric: value === 'revenue' ? null : value })}
      />
      <div className="flex flex-wrap gap-2.5">
        <SegmentedControl
          label={texts.period}
          value={board.period}
          options={PERIODS.map((value) => ({ value, label: texts.periods[value] }))}
          onChange={(value) => onChange({ period: value === 'month' ? null : value })}
          className="max-sm:flex max-sm:w-full lg:flex lg:w-full max-sm:[&>label]:flex-1 max-sm:[&>label]:px-1 lg:[&>label]:flex-1"
        />
        <Select
          aria-label={texts.among.label}
          value={among}
          options={[
            { value: '', label: texts.among.all },
            ...TIERS.map((tier) => ({ value: tier, label: texts.among.tier(words.tiers[tier]) })),
            ...(region ? [{ value: 'region', label: texts.among.region(region) }] : []),
            { value: 'team', label: texts.among.team },
          ]}
          onChange={({ target: { value } }) => {
            const isNear = value === 'region' || value === 'team';
            onChange({ near: isNear ? value : null, tier: isNear ? null : value || null });
          }}
          className="min-w-0 flex-1 lg:hidden"
        />
      </div>
    </div>
  );
}

function Filled({
  answer: { entries, me, currency },
  board,
  ownId,
  onShowAll,
}: {
  answer: Leaderboard;
  board: Board;
  ownId: string | undefined;
  onShowAll: () => void;
}) {
  const { words } = useUi();
  const profile = useProfile()?.partner;
  // A board of another tier has no place for this partner, whatever it sells.
  const outside =
    board.tier && profile && board.tier !== profile.tier
      ? texts.otherTier(words.tiers[board.tier], words.tiers[profile.tier])
      : null;
  const isFiltered = board.tier !== null || board.near !== null;
  if (entries.length === 0) {
    return (
      <EmptyState
        icon={Trophy}
        title={texts.empty.title}
        text={isFiltered ? texts.empty.inGroup : texts.empty.text}
        action={
          isFiltered ? (
            <Button onClick={onShowAll}>{texts.empty.showAll}</Button>
          ) : (
            <ButtonLink href="/partner/leads" variant="primary">
              {texts.empty.leads}
            </ButtonLink>
          )
        }
      />
    );
  }
  const hasPast = entries.some(({ change }) => change !== null) || (me?.change ?? null) !== null;
  const shape = { metric: board.metric, currency, ownId, hasPast };
  const isListed = entries.some(({ partner }) => partner.id === ownId);
  // Three on the podium only when they stand apart; a tie for third would leave somebody below unfairly.
  const onPodium = entries.filter(({ rank }) => rank <= 3).length === 3 ? entries.slice(0, 3) : [];
  return (
    <div className="flex flex-col gap-4">
      {onPodium.length > 0 && <Podium entries={onPodium} {...shape} />}
      <Card flush className="overflow-hidden">
        <ol className="divide-y divide-edge">
          {entries.slice(onPodium.length).map((entry, index) => (
            <BoardRow
              key={entry.partner.id}
              entry={entry}
              isTied={isTied(entries, index + onPodium.length)}
              {...shape}
            />
          ))}
        </ol>
      </Card>
      {!isListed && (
        <OwnPlace
          me={me}
          name={profile?.name}
          optedOut={profile?.leaderboardOptOut ?? false}
          outside={outside}
          {...shape}
        />
      )}
    </div>
  );
}

function isTied(entries: Leaderboard['entries'], at: number): boolean {
  const rank = entries[at]?.rank;
  return entries[at - 1]?.rank === rank || entries[at + 1]?.rank === rank;
}

function BoardSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-end justify-center gap-3">
        <Skeleton className="h-40 flex-1 rounded-xl" />
        <Skeleton className="h-48 flex-1 rounded-xl" />
        <Skeleton className="h-36 flex-1 rounded-xl" />
      </div>
      <Card flush>
        <SkeletonRows rows={6} />
      </Card>
    </div>
  );
}
