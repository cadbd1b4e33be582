'use client';

import dynamic from 'next/dynamic';

/** The ways to sign in beside the password: they come after the form, which works without them. */
export const OtherWaysIn = dynamic(() => import('./other-ways'), { ssr: false });
