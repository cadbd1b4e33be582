import { BRAND_ARCH, BRAND_COLOURS, BRAND_STEPS, BRAND_STROKE } from '@/ui/brand-paths';
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

/** The mark alone: in the navigation. The one of the portal, without its gradient, whose id would have to be unique. */
export function Icon() {
  return (
    <svg viewBox="0 0 512 512" width="18" height="18" role="img" aria-label="Partner Portal">
      <rect width="512" height="512" rx="124" fill={BRAND_COLOURS.from} />
      <g fill="none" stroke={BRAND_COLOURS.ink} strokeWidth={BRAND_STROKE} strokeLinecap="round" strokeLinejoin="round">
        <path d={BRAND_ARCH} />
        {BRAND_STEPS.map((step) => (
          <path key={step} d={step} />
        ))}
      </g>
    </svg>
  );
}
