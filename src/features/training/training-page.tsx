'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowRight, FolderOpen, GraduationCap } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Answered } from '@/client/query/answered';
import { tierStatusQuery } from '@/client/query/queries';
import { useModule } from '@/client/session/use-session';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page, PageHeader } from '@/ui/page';
import { ProgressRing } from '@/ui/progress-ring';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import { useUi } from '@/ui/ui-provider';
import { texts } from './texts';

const AreaFeatures = lazy(() => import('@/features/tiers/area-features'));
const Renewals = lazy(() => import('@/features/tiers/renewals'));

/** `/partner/training`: what training the next tier asks for, and what each tier opens. */
export function TrainingPage() {
  const query = useQuery(tierStatusQuery);
  const hasResources = useModule('resources');
  return (
    <Page width="narrow">
      <PageHeader title={texts.title} />
      <Answered query={query} what={texts.what} skeleton={<TrainingSkeleton />}>
        {(status) => (
          <>
            <Standing status={status} />
            {status.renewals?.length > 0 && (
              <Suspense fallback={null}>
                <Renewals renewals={status.renewals} />
              </Suspense>
            )}
          </>
        )}
      </Answered>
      <Card title={texts.how.title} flush>
        <ul className="divide-y divide-edge">
          <Way title={texts.how.modules.title}>{texts.how.modules.text}</Way>
          <Way title={texts.how.useIt.title}>
            {hasResources ? texts.how.useIt.withResources : texts.how.useIt.withoutResources}
            {hasResources && (
              <ButtonLink href="/partner/resources" size="sm" icon={<FolderOpen />} className="mt-2">
                {texts.how.useIt.openResources}
              </ButtonLink>
            )}
          </Way>
        </ul>
      </Card>
      <Card title={texts.opens} flush>
        <Suspense fallback={<SkeletonRows rows={5} />}>
          <AreaFeatures area="training" />
        </Suspense>
      </Card>
    </Page>
  );
}

function Way({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <li className="flex gap-3 px-4 py-3.5">
      <GraduationCap aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-text" />
      <div className="min-w-0">
        <h3 className="font-medium">{title}</h3>
        <div className="flex flex-col items-start text-muted text-sm">{children}</div>
      </div>
    </li>
  );
}

const hero =
  'flex flex-col items-center gap-5 rounded-xl border border-edge bg-surface-2 p-5 text-center shadow-card sm:flex-row sm:text-left';

function Standing({ status: { nextTier, requirements } }: { status: TierStatus }) {
  const { words } = useUi();
  const training = requirements.find((each) => each.key === 'training');
  if (!nextTier || !training) {
    return (
      <section aria-label={texts.required.title} className={hero}>
        <span
          aria-hidden
          className="flex size-24 shrink-0 items-center justify-center rounded-full bg-good-soft text-good"
        >
          <GraduationCap className="size-11" />
        </span>
        <div className="min-w-0">
          <p className="font-bold text-strong text-xl">{texts.required.nothing}</p>
          <p className="mt-1 text-normal">
            {nextTier ? texts.required.notForTier(words.tiers[nextTier]) : texts.required.atTheTop}
          </p>
        </div>
      </section>
    );
  }
  const left = Math.max(0, training.target - training.current);
  return (
    <section aria-label={texts.required.titleFor(words.tiers[nextTier])} className={hero}>
      <ProgressRing
        label={texts.required.titleFor(words.tiers[nextTier])}
        value={training.current}
        max={training.target}
        text={texts.required.countSpoken(training.current, training.target)}
      >
        <span aria-hidden className="tnum font-bold text-strong text-xl">
          {texts.required.count(training.current, training.target)}
        </span>
      </ProgressRing>
      <div className="min-w-0">
        <p className="font-bold text-strong text-xl">
          {training.met ? texts.required.complete : texts.required.toGo(left)}
        </p>
        <p className="mt-1 text-normal">
          {training.met
            ? texts.required.completeText(words.tiers[nextTier])
            : texts.required.toGoText(words.tiers[nextTier], training.current, training.target)}
        </p>
        <ButtonLink href="/partner/tier-progression" variant="ghost" className="-ml-4 max-sm:ml-0">
          {texts.required.seeAll}
          <ArrowRight aria-hidden />
        </ButtonLink>
      </div>
    </section>
  );
}

function TrainingSkeleton() {
  return (
    <div className={hero}>
      <Skeleton className="size-24 shrink-0 rounded-full" />
      <div className="flex w-full max-w-72 flex-col gap-2.5 max-sm:items-center">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="w-full" />
        <Skeleton className="w-32" />
      </div>
    </div>
  );
}
