'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { type ShownToast, toasts } from './toast-store';

const ToastList = lazy(() => import('./toast-list'));
const NONE: readonly ShownToast[] = [];

/** The place where toasts appear; once in the app. Their code is loaded with the first one. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get, () => NONE);
  if (shown.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <ToastList shown={shown} />
    </Suspense>
  );
}
