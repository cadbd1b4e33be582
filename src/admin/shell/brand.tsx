import '../admin.css';

/** The mark and the name: on the sign-in page of the admin. */
export function Logo() {
  return (
    <span className="portal-brand">
      <Icon />
      Partner Portal
    </span>
  );
}

/** The mark alone: in the navigation. */
export function Icon() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" role="img" aria-label="Partner Portal">
      <rect width="32" height="32" rx="9" fill="oklch(0.755 0.165 60)" />
      <path
        d="M9 23V9h8a5 5 0 0 1 0 10h-4"
        fill="none"
        stroke="oklch(0.19 0.04 60)"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
