'use client';

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useHydrated } from '@/client/address';
import { Answered } from '@/client/query/answered';
import { profileQuery } from '@/client/query/queries';
import SignOutButton from '@/features/shell/sign-out-button';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { Page, PageHeader } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { TierBadge } from '@/ui/tier-badge';
import { LeaderboardSettings } from './leaderboard-settings';
import { LookSettings } from './look-settings';
import { SessionList } from './session-list';
import { texts } from './texts';

// Needs the profile's answer anyway, so it comes beside it.
const loadProfileForm = () => import('./profile-form');
const ProfileForm = lazy(loadProfileForm);
if (typeof window !== 'undefined') void loadProfileForm();

// Below the fold, and different on every device: it comes after the page.
const InstallSettings = lazy(() => import('./install-settings'));

const SocialSettings = lazy(() => import('./social-settings'));
const ReferralCodeSettings = lazy(() => import('./referral-code-settings'));
const NotificationSettings = lazy(() => import('./notification-settings'));
const BrandingSettings = lazy(() => import('./branding-settings'));

const PasswordForm = lazy(() => import('./password-form'));
const PasskeySettings = lazy(() => import('./passkeys/passkey-settings'));
const SecondFactorSettings = lazy(() => import('./second-factor-settings'));
// Of owners alone.
const ApiKeySettings = lazy(() => import('./api-keys/api-key-settings'));

/** `/partner/settings`: who one is, how the portal looks, where one is signed in. */
export function SettingsPage() {
  const query = useQuery(profileQuery);
  const isHydrated = useHydrated();
  return (
    <Page width="narrow">
      <PageHeader title={texts.title} />
      <Answered query={query} what={texts.what} skeleton={<ProfileSkeleton />}>
        {(profile) => (
          <>
            <div className="flex items-center gap-4">
              <Avatar name={profile.user.name} size="lg" />
              <div className="min-w-0 flex-1">
                <p className="truncate font-semibold text-lg text-strong">{profile.user.name}</p>
                <p className="truncate text-muted text-sm">
                  {profile.partner.name} · {texts.roles[profile.user.role]}
                </p>
              </div>
              <TierBadge tier={profile.partner.tier} size="md" />
            </div>
            <Suspense fallback={<ProfileFormSkeleton />}>
              <ProfileForm profile={profile} />
            </Suspense>
            <Suspense fallback={<Skeleton className="h-96 w-full rounded-xl" />}>
              <SocialSettings profile={profile} />
              <ReferralCodeSettings profile={profile} />
            </Suspense>
            <LeaderboardSettings profile={profile} />
            <Suspense fallback={<Skeleton className="h-96 w-full rounded-xl" />}>
              <NotificationSettings profile={profile} />
            </Suspense>
            <Suspense fallback={<Skeleton className="h-44 w-full rounded-xl" />}>
              <BrandingSettings profile={profile} />
            </Suspense>
          </>
        )}
      </Answered>
      <LookSettings />
      {isHydrated ? (
        <Suspense fallback={<InstallSkeleton />}>
          <InstallSettings />
        </Suspense>
      ) : (
        <InstallSkeleton />
      )}
      <Card id="password" title={texts.password.title} description={texts.password.description}>
        {isHydrated && query.data ? (
          <Suspense fallback={<Skeleton className="h-28 w-full rounded-xl" />}>
            <PasswordForm email={query.data.user.email} />
          </Suspense>
        ) : (
          <Skeleton className="h-28 w-full rounded-xl" />
        )}
      </Card>
      {!query.data?.viewedBy && (
        <Card id="second-factor" title={texts.secondFactor.title} description={texts.secondFactor.description}>
          {isHydrated && query.data ? (
            <Suspense fallback={<Skeleton className="h-28 w-full rounded-xl" />}>
              <SecondFactorSettings email={query.data.user.email} />
            </Suspense>
          ) : (
            <Skeleton className="h-28 w-full rounded-xl" />
          )}
        </Card>
      )}
      {isHydrated && query.data && !query.data.viewedBy && (
        <Suspense fallback={<Skeleton className="h-36 w-full rounded-xl" />}>
          <PasskeySettings />
        </Suspense>
      )}
      <SessionList />
      {query.data?.user.role === 'owner' && query.data.partner.status === 'active' && !query.data.viewedBy && (
        <Suspense fallback={<Skeleton className="h-44 w-full rounded-xl" />}>
          <ApiKeySettings />
        </Suspense>
      )}
      <Card>
        <SignOutButton />
      </Card>
    </Page>
  );
}

function InstallSkeleton() {
  return <Skeleton className="h-36 w-full rounded-xl" />;
}

function ProfileSkeleton() {
  return (
    <div className="flex flex-col gap-4 lg:gap-5">
      <div className="flex items-center gap-4">
        <Skeleton className="size-14 shrink-0 rounded-full" />
        <div className="flex flex-1 flex-col gap-2">
          <Skeleton className="h-5 w-36" />
          <Skeleton className="w-48" />
        </div>
      </div>
      <ProfileFormSkeleton />
    </div>
  );
}

function ProfileFormSkeleton() {
  return (
    <Card title={texts.profile}>
      <div className="grid gap-4 sm:grid-cols-2">
        {['name', 'own', 'mail', 'phone', 'web', 'country'].map((key) => (
          <div key={key} className="flex flex-col gap-2">
            <Skeleton className="w-28" />
            <Skeleton className="h-11 w-full rounded-lg" />
          </div>
        ))}
      </div>
    </Card>
  );
}
