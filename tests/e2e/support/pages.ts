import { firstLoads } from '../../load/first-load';

/** Every page of the portal that was built: a new one is looked at without being added here. */
export const PORTAL_PAGES = firstLoads().map(({ page }) => page);

export const PUBLIC_PAGES = ['/', '/login', '/reset-password'] as const;
