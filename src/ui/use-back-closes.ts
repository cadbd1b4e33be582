'use client';

import { type RefObject, useEffect, useEffectEvent, useId } from 'react';

/**
 * What stands over a page on a phone is closed by Back, as everything else there is: it gets a step of its own in the history
 * while it is open. Closed another way it takes its step back; closed by a link that leads on, the step stays behind it. For what
 * is not in the address already.
 */
export function useBackCloses(
  open: boolean,
  onClose: () => void,
  dialog: RefObject<HTMLElement | null>,
  isWanted: boolean,
): void {
  const id = useId();
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!open || !isWanted) return;
    const isOurs = () => (window.history.state as { portalOver?: string } | null)?.portalOver === id;
    let isLeaving = false;
    let hasStep = false;
    // Not at once: what is opened and closed within one task makes no step.
    const opening = setTimeout(() => {
      hasStep = true;
      window.history.pushState({ ...window.history.state, portalOver: id }, '', window.location.href);
    });
    const onBack = () => {
      if (!hasStep || isOurs()) return;
      hasStep = false;
      close();
    };
    const onPress = (event: MouseEvent) => {
      isLeaving ||= event.target instanceof Element && event.target.closest('a[href]') !== null;
    };
    const element = dialog.current;
    window.addEventListener('popstate', onBack);
    element?.addEventListener('click', onPress, true);
    return () => {
      clearTimeout(opening);
      window.removeEventListener('popstate', onBack);
      element?.removeEventListener('click', onPress, true);
      if (hasStep && !isLeaving && isOurs()) window.history.back();
    };
  }, [open, isWanted, id, dialog]);
}
