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

const AreaFeatures = lazy(() => import('@/features/tiers/area-features'));

/** `/partner/training`: what training the next tier asks for, and what each tier opens. */
export function TrainingPage() {
  const query = useQuery(tierStatusQuery);
  const hasResources = useModule('resources');
  return (
    <Page width="narrow">
      <PageHeader title="Training" />
      <Answered query={query} what="your training" skeleton={<TrainingSkeleton />}>
        {(status) => <Standing status={status} />}
      </Answered>
      <Card title="How it works" flush>
        <ul className="divide-y divide-edge">
          <Way title="Your partner manager sends you the modules">
            They fit the tier you hold. When you have finished one, it is marked as done and counts at once.
          </Way>
          <Way title="Put it to work the same day">
            {hasResources
              ? 'Brochures, mails and decks for what you have learnt are in your resources.'
              : 'The best time to try what you have learnt is your next call.'}
            {hasResources && (
              <ButtonLink href="/partner/resources" size="sm" icon={<FolderOpen />} className="mt-2">
                Open resources
              </ButtonLink>
            )}
          </Way>
        </ul>
      </Card>
      <Card title="What each tier opens" flush>
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
      <section aria-label="Required training" className={hero}>
        <span
          aria-hidden
          className="flex size-24 shrink-0 items-center justify-center rounded-full bg-good-soft text-good"
        >
          <GraduationCap className="size-11" />
        </span>
        <div className="min-w-0">
          <p className="font-bold text-strong text-xl">Nothing is required of you</p>
          <p className="mt-1 text-normal">
            {nextTier
              ? `${words.tiers[nextTier]} does not ask for training. What you learn all the same pays off in your leads.`
              : 'You hold the highest tier. New modules that keep you there are announced here.'}
          </p>
        </div>
      </section>
    );
  }
  const left = Math.max(0, training.target - training.current);
  return (
    <section aria-label={`Required training for ${words.tiers[nextTier]}`} className={hero}>
      <ProgressRing
        label={`Required training for ${words.tiers[nextTier]}`}
        value={training.current}
        max={training.target}
        text={`${training.current} of ${training.target} modules`}
      >
        <span aria-hidden className="tnum font-bold text-strong text-xl">
          {training.current}/{training.target}
        </span>
      </ProgressRing>
      <div className="min-w-0">
        <p className="font-bold text-strong text-xl">
          {training.met ? 'Your training is complete' : `${left} ${left === 1 ? 'module' : 'modules'} to go`}
        </p>
        <p className="mt-1 text-normal">
          {training.met
            ? `Everything that ${words.tiers[nextTier]} asks you to learn is done.`
            : `${words.tiers[nextTier]} asks for ${training.target} modules; you have finished ${training.current}.`}
        </p>
        <ButtonLink href="/partner/tier-progression" variant="ghost" className="-ml-4 max-sm:ml-0">
          See all requirements
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
