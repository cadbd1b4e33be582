'use client';

import { useEffect } from 'react';
import { useNotifications } from '@/features/notifications/use-notifications';

/** The number of unread notifications on the installed app's icon, where there is such a thing. */
export function AppBadge() {
  const unread = useNotifications().data?.unread;
  useEffect(() => {
    if (unread !== undefined && 'setAppBadge' in navigator) void showBadge(unread);
  }, [unread]);
  return null;
}

async function showBadge(count: number): Promise<void> {
  try {
    await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge());
  } catch {
    // Not installed, or the user does not want badges.
    return;
  }
}
