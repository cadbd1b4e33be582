/**
 * Takes the pictures that the manifest shows before the portal is installed, of a running demo:
 * `npx tsx scripts/make-screenshots.ts <origin> <password>` after the look of these pages has changed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';
import sharp from 'sharp';
import { systemChromium } from './chromium';

const folder = new URL('../public/screenshots/', import.meta.url);
const MOST_BYTES = 150_000;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const WIDE = { viewport: { width: 1280, height: 800 } };
const SHOTS = [
  { name: 'phone-dashboard', look: PHONE, path: '/partner/dashboard' },
  { name: 'phone-leads', look: PHONE, path: '/partner/leads' },
  { name: 'phone-earnings', look: PHONE, path: '/partner/earnings' },
  { name: 'wide-dashboard', look: WIDE, path: '/partner/dashboard' },
  { name: 'wide-leads', look: WIDE, path: '/partner/leads' },
];

async function shoot(browser: Browser, origin: string, password: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, look, path } of SHOTS) {
    const context = await browser.newContext({ ...look, baseURL: origin, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto('/login');
    await page.getByLabel('E-mail').fill('performer@demo.test');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/partner/dashboard');
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy="true"], [data-skeleton]').first().waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready);
    const picture = await sharp(await page.screenshot())
      .webp({ quality: 82 })
      .toBuffer();
    if (picture.byteLength > MOST_BYTES) throw new Error(`${name} has ${picture.byteLength} bytes`);
    await writeFile(new URL(`${name}.webp`, folder), picture);
    console.log(`${name}.webp ${picture.byteLength} bytes`);
    await context.close();
  }
}

async function main([origin, password]: string[]): Promise<void> {
  if (!origin || !password) throw new Error('Say where the demo runs, and the password of its accounts.');
  const browser = await chromium.launch({ executablePath: systemChromium(), args: ['--no-sandbox'] });
  try {
    await shoot(browser, origin, password);
  } finally {
    await browser.close();
  }
}

await main(process.argv.slice(2));
