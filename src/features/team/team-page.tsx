'use client';

import { useQuery } from '@tanstack/react-query';
import { HandCoins, type LucideIcon, Share2, Trophy, UserPlus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { tierStatusQuery } from '@/client/query/queries';
import { useCan, useModule, useProfile } from '@/client/session/use-session';
import { shareLink } from '@/features/engagement/share-link';
import { rateText } from '@/features/money/rate-text';
import { FeatureGate } from '@/features/tiers/feature-gate';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page, PageHeader } from '@/ui/page';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import { useUi } from '@/ui/ui-provider';
import { texts } from './texts';

const AreaFeatures = lazy(() => import('@/features/tiers/area-features'));

/** `/partner/team`: what a team brings, what of it is unlocked, and the first step to one. */
export function TeamPage() {
  return (
    <Page width="narrow">
      <PageHeader title={texts.title} />
      <h2 className="sr-only">{texts.subtitle}</h2>
      <FeatureGate feature="team-overrides" skeleton={<Skeleton className="h-44 w-full rounded-xl" />}>
        <OwnTeam />
      </FeatureGate>
      <Recruit />
      <Card title={texts.opens} flush>
        <Suspense fallback={<SkeletonRows rows={6} />}>
          <AreaFeatures area="team" />
        </Suspense>
      </Card>
    </Page>
  );
}

/** For leaders: what the team earns them and where to see it. */
function OwnTeam() {
  const { locale } = useUi();
  const rate = useQuery(tierStatusQuery).data?.rates.overrideBps;
  const hasBoard = useModule('leaderboard');
  return (
    <Card title={texts.own.title} description={rate ? texts.own.rate(rateText(rate, locale)) : undefined}>
      <div className="grid gap-3 sm:grid-cols-2">
        {hasBoard && <Way href="/partner/leaderboard?near=team" icon={Trophy} {...texts.own.board} />}
        <Way href="/partner/earnings?kind=override" icon={HandCoins} {...texts.own.earnings} />
      </div>
      <p className="mt-3 text-muted text-sm">{texts.own.howTheyJoin}</p>
    </Card>
  );
}

function Way({ href, icon: Icon, title, text }: { href: string; icon: LucideIcon; title: string; text: string }) {
  return (
    <ButtonLink
      href={href}
      size="lg"
      className="h-auto min-h-16 justify-start py-3 text-left"
      icon={<Icon aria-hidden className="text-accent-text" />}
    >
      <span className="min-w-0">
        <span className="block">{title}</span>
        <span className="block font-normal text-muted text-sm">{text}</span>
      </span>
    </ButtonLink>
  );
}

/** Bringing in other partners, which begins one tier earlier. */
function Recruit() {
  const { locale } = useUi();
  const status = useQuery(tierStatusQuery).data;
  const code = useProfile()?.partner.referralCode;
  const isOpen = useCan('recruit-link');
  if (!isOpen) return <FeatureGate feature="recruit-link">{null}</FeatureGate>;
  return (
    <Card title={texts.recruit.title}>
      <div className="flex gap-3">
        <span
          aria-hidden
          className="flex size-11 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-text"
        >
          <UserPlus className="size-5.5" />
        </span>
        <p className="min-w-0 text-normal">
          {status && status.rates.referralBps > 0
            ? texts.recruit.textWithRate(rateText(status.rates.referralBps, locale))
            : texts.recruit.text}
        </p>
      </div>
      <Button
        variant="primary"
        icon={<Share2 />}
        disabled={!code}
        onClick={() => code && void shareLink(code)}
        className="mt-4 max-sm:w-full"
      >
        {texts.recruit.share}
      </Button>
    </Card>
  );
}
