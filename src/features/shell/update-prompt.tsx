'use client';

import { useEffect } from 'react';
import { watchForUpdates } from '@/client/service-worker/update';
import { toast } from '@/ui/toast-store';

/** Offers a new version of the portal when it is ready; what is being typed survives the change. */
export function UpdatePrompt() {
  useEffect(
    () =>
      watchForUpdates((apply) =>
        toast({
          id: 'update',
          title: 'A new version of the portal is ready',
          text: 'It takes a second, and what you are typing is kept.',
          action: { label: 'Update', onSelect: apply },
          lasts: Number.POSITIVE_INFINITY,
        }),
      ),
    [],
  );
  return null;
}
