import { type Browser, chromium } from '@playwright/test';
import { systemChromium } from '@root/scripts/chromium';
import { PORTAL_COOKIE } from '@/server/accounts/resolve-session';
import { percentile } from '../measure';
import { openActors } from './actors';
import type { Limits } from './limits';
import { startServer } from './servers';

const PAGES = ['/partner/dashboard', '/partner/leads', '/partner/earnings', '/partner/tier-progression'];
const MOST_SECONDS = 3;
/** The "slow 4G" of Lighthouse, a good 3G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const VISITS = 5;
const GIVE_UP_MS = 30_000;

/**
 * How long a phone that was never here waits for what a page is about, on a throttled network: from the address to the moment
 * at which nothing in sight is a placeholder any more. The median of some visits, each with an empty cache. Spec 10 "Speed".
 */
export async function firstVisits(portal: string, databaseUrl: string, limits: Limits): Promise<string> {
  const server = await startServer(portal, databaseUrl);
  const browser = await chromium.launch({ executablePath: systemChromium(), args: ['--no-sandbox'] });
  try {
    const { readers } = await openActors(databaseUrl, 0);
    const token = readers[0]?.token ?? '';
    const rows: string[] = [];
    for (const page of PAGES) {
      const seconds: number[] = [];
      for (let visit = 0; visit < VISITS; visit += 1)
        seconds.push(await firstVisit(browser, server.origin, page, token));
      const median = percentile(seconds, 0.5);
      limits.check(`first visit of ${page} on a slow network: s`, median, MOST_SECONDS);
      rows.push(`| ${page} | ${median.toFixed(2)} | ${Math.max(...seconds).toFixed(2)} |`);
    }
    return [
      'First visits on a throttled network (1.6 Mbit/s, 150 ms), empty cache, until nothing in sight is a placeholder:',
      '',
      '| page | median s | longest s |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function firstVisit(browser: Browser, origin: string, path: string, token: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  try {
    await context.addCookies([{ name: PORTAL_COOKIE, value: token, url: origin, httpOnly: true }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW);
    const began = performance.now();
    await page.goto(`${origin}${path}`, { waitUntil: 'commit' });
    await page.waitForFunction(isThere, undefined, { timeout: GIVE_UP_MS, polling: 'raf' });
    return (performance.now() - began) / 1000;
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function isThere(): boolean {
  const main = document.querySelector('main');
  if (!main || main.textContent?.trim() === '') return false;
  return ![...main.querySelectorAll('[data-skeleton]')].some((placeholder) => {
    const { top, height } = placeholder.getBoundingClientRect();
    return height > 0 && top < window.innerHeight;
  });
}
