'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { InstallInvitation } from '@/features/settings/install-invitation';
import { TierCelebration } from '@/features/tiers/celebration';
import { AppBadge } from './app-badge';
import { PRIMARY_PAGES } from './nav-items';
import { PullToRefresh } from './pull-to-refresh';
import { UpdatePrompt } from './update-prompt';

/** What goes with every page and is not needed to show one: loaded after it. */
export default function Companions() {
  return (
    <>
      <TierCelebration />
      <AppBadge />
      <UpdatePrompt />
      <InstallInvitation />
      <PullToRefresh />
      <FetchAhead />
    </>
  );
}

const QUIET_MS = 3_000;

/** Fetches the pages under the thumb while nothing else is going on, so that going there shows them at once. */
function FetchAhead() {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!navigator.onLine || savesData()) return;
      for (const page of PRIMARY_PAGES) router.prefetch(page);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [router]);
  return null;
}

function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}
