'use client';

import dynamic from 'next/dynamic';

/** The ways to sign in beside the password: they come after the form, which works without them and does not move for them. */
export const OtherWaysIn = dynamic(() => import('./other-ways'), {
  ssr: false,
  loading: () => <div aria-hidden className="h-20" />,
});
