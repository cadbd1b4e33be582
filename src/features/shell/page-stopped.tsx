'use client';

import { useEffect } from 'react';
import { texts } from './texts';

const reload = () => window.location.reload();

/**
 * In place of a page that threw while it was drawn: most often because a part of its code did not come through a broken
 * connection, so it loads itself again once there is a network. React has written the error to the console.
 */
export default function PageStopped() {
  useEffect(() => {
    if (navigator.onLine) return;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, []);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-4 px-4 py-10 text-center">
      <div role="alert" className="flex flex-col gap-2">
        <h1 className="font-bold text-2xl">{texts.stopped}</h1>
        <p className="text-muted">{texts.stoppedText}</p>
      </div>
      <button type="button" onClick={reload} className="h-11 rounded-lg bg-accent font-semibold text-accent-contrast">
        {texts.loadAgain}
      </button>
      <a href="/partner/dashboard" className="py-3 font-semibold">
        {texts.areas.dashboard}
      </a>
    </main>
  );
}
