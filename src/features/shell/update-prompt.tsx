'use client';

import { useEffect } from 'react';
import { watchForUpdates } from '@/client/service-worker/update';
import { toast } from '@/ui/toast-store';
import { texts } from './update-prompt-texts';

/** Offers a new version of the portal when it is ready; what is being typed survives the change. */
export function UpdatePrompt() {
  useEffect(
    () =>
      watchForUpdates((apply) =>
        toast({
          id: 'update',
          title: texts.title,
          text: texts.text,
          action: { label: texts.apply, onSelect: apply },
          lasts: Number.POSITIVE_INFINITY,
        }),
      ),
    [],
  );
  return null;
}
