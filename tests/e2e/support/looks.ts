import { type BrowserContextOptions, devices } from '@playwright/test';

/** The phone that the portal is designed for first, and a wide screen. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  userAgent: devices['Pixel 7'].userAgent,
} as const satisfies BrowserContextOptions;

export const WIDE = { viewport: { width: 1280, height: 900 } } as const satisfies BrowserContextOptions;

/** The narrowest screen that everything has to fit on. */
export const NARROWEST = { width: 320, height: 640 };
