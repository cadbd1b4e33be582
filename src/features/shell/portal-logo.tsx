import { useId } from 'react';

/** The portal's own mark, the one of its icon: a door with a way up in it. A partner's branding replaces it. */
export function PortalLogo() {
  const id = useId();
  return (
    <svg aria-hidden viewBox="0 0 512 512" className="size-full">
      <linearGradient id={id} x1="0" y1="1" x2="1" y2="0">
        <stop className="[stop-color:var(--color-accent)]" />
        <stop offset="1" className="[stop-color:var(--color-accent-end)]" />
      </linearGradient>
      <rect width="512" height="512" rx="124" fill={`url(#${id})`} />
      <g strokeWidth="40" strokeLinecap="round" strokeLinejoin="round" className="fill-none stroke-accent-contrast">
        <path d="M146 392V232a110 110 0 0 1 220 0v160" />
        <path d="M210 302l46-46 46 46" />
        <path d="M210 392l46-46 46 46" />
      </g>
    </svg>
  );
}
