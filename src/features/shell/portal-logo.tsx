import { useId } from 'react';

/** The portal's own mark: two steps upwards. A partner's branding replaces it. */
export function PortalLogo() {
  const id = useId();
  return (
    <svg aria-hidden viewBox="0 0 48 48" className="size-full">
      <linearGradient id={id} x1="0" y1="1" x2="1" y2="0">
        <stop className="[stop-color:var(--color-accent)]" />
        <stop offset="1" className="[stop-color:var(--color-accent-end)]" />
      </linearGradient>
      <rect width="48" height="48" rx="14" fill={`url(#${id})`} />
      <path
        d="M12 34h8v-8h8v-8h8"
        strokeWidth="4.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="fill-none stroke-accent-contrast"
      />
      <circle cx="36" cy="13.5" r="2.75" className="fill-accent-contrast" />
    </svg>
  );
}
