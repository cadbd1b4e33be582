'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { useProfile } from '@/client/session/use-session';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import { canUse } from '@/domain/tiers/can-use';
import { Skeleton } from '@/ui/skeleton';

const LockedFeature = lazy(() => import('./locked-feature'));

/**
 * Draws its children when the feature is unlocked now, else the card that says what it is, which tier has it and how far that
 * is. It opens by itself when the tier or a grant changes. What is locked is not in the page at all: the server keeps it back.
 */
export function FeatureGate({
  feature,
  skeleton = <Skeleton className="h-44 w-full rounded-xl" />,
  className,
  children,
}: {
  feature: FeatureKey;
  /** Stands here until it is known. */
  skeleton?: ReactNode;
  /** Of the locked card. */
  className?: string;
  children: ReactNode;
}) {
  const profile = useProfile();
  if (!profile) return skeleton;
  if (canUse(profile, feature)) return children;
  return (
    <Suspense fallback={skeleton}>
      <LockedFeature feature={feature} className={className} />
    </Suspense>
  );
}
