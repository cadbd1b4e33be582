import type { BrowserContextOptions } from '@playwright/test';
import type { Commission } from '@/contracts/money/commissions';
import { TIERS } from '@/contracts/tiers/tier';
import { accessibilityFlaws, sidewaysFlaws } from './support/judge';
import { NARROWEST, PHONE, WIDE } from './support/looks';
import { PORTAL_PAGES, PUBLIC_PAGES } from './support/pages';
import { settled } from './support/portal';
import { expect, type Page, test } from './support/test';
import { addLead, type Page as Docs } from './support/work';

/** Each page is opened once, on a screen that is touched and that grows from a phone's to a wide one. */
const TOUCHED: BrowserContextOptions = { viewport: PHONE.viewport, hasTouch: true, reducedMotion: 'reduce' };
/** Where staff work. */
const DESK: BrowserContextOptions = { ...WIDE, reducedMotion: 'reduce' };
const SIZES = { phone: PHONE.viewport, wide: WIDE.viewport };
/** What a tier's pages have is the same on a wide screen, which the tier that has most is judged on. */
const sizesOf = (tier: (typeof TIERS)[number]) => (tier === 'elite' ? SIZES : { phone: PHONE.viewport });
/** What another theme can change. */
const OF_COLOURS = ['color-contrast'];

test('the public pages', async ({ open }) => {
  const { page } = await open(TOUCHED);
  for (const path of PUBLIC_PAGES) {
    await page.goto(path);
    await judge(page, path);
  }
  expect((await page.goto('/partner/no-such-page'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await judge(page, 'an address that no page has');
  await page.goto('/login');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Please enter your e-mail.')).toBeVisible();
  await judge(page, '/login with errors');
});

for (const tier of TIERS) {
  test(`every page of the portal for ${tier}`, async ({ open }) => {
    test.setTimeout(600_000);
    const { page } = await open(TOUCHED, `${tier}@demo.test`);
    for (const path of PORTAL_PAGES) {
      await page.goto(path);
      await judge(page, path, sizesOf(tier));
    }
  });
}

test('what opens over the pages', async ({ open, as }) => {
  test.setTimeout(600_000);
  const api = await as('performer@demo.test');
  const lead = await addLead(api, 'Judged Ltd', {
    contactEmail: 'kim@judged.example',
    contactPhone: '+1 202 555 0143',
    estimatedValueCents: 150_000,
    nextAction: 'Send the offer',
    nextActionAt: new Date(Date.now() - 86_400_000).toISOString(),
  });
  const [line] = (await api.get<Docs<Commission>>('/api/partner/commissions?limit=1')).docs;
  const { page } = await open(TOUCHED, 'performer@demo.test');
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

  await page.goto('/partner/leads?add=1');
  await dialog('New lead').getByRole('button', { name: 'Add lead' }).click();
  await judge(page, 'quick add with errors');

  await page.goto(`/partner/leads?lead=${lead.id}`);
  await expect(dialog('Judged Ltd')).toBeVisible();
  await judge(page, 'lead sheet');
  const pick = async (stage: string) => {
    await dialog('Judged Ltd').getByRole('button', { name: 'Move', exact: true }).click();
    await dialog('Move Judged Ltd').getByRole('button', { name: stage }).click();
  };
  await dialog('Judged Ltd').getByRole('button', { name: 'Move', exact: true }).click();
  await judge(page, 'stages to choose from');
  await dialog('Move Judged Ltd').getByRole('button', { name: 'Close' }).click();
  await pick('Lost');
  await expect(dialog('Judged Ltd is lost')).toBeVisible();
  await judge(page, 'lost dialog');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await pick('Won');
  await expect(dialog('You won Judged Ltd')).toBeVisible();
  await judge(page, 'won dialog');
  await page.goto(`/partner/leads?lead=${lead.id}&edit=1`);
  await expect(dialog('Judged Ltd').getByLabel('Company')).toBeVisible();
  await judge(page, 'lead form');

  for (const view of ['list', 'list&q=nothing-is-called-so', 'trash']) {
    await page.goto(`/partner/leads?view=${view}`);
    await judge(page, `leads as ${view}`);
  }
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(dialog('Filter leads')).toBeVisible();
  await judge(page, 'filters');

  await page.goto(`/partner/earnings?line=${line?.id}`);
  await expect(dialog(/./)).toBeVisible();
  await judge(page, 'a line explained');

  await page.goto('/partner/dashboard');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(dialog('All areas')).toBeVisible();
  await judge(page, 'further areas');
  await dialog('All areas').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await expect(dialog('Notifications')).toBeVisible();
  await judge(page, 'notifications');
});

test('the admin: what of it is ours', async ({ open, as }) => {
  const manager = await as('manager@demo.test');
  const idOf = async (query: string) =>
    (await manager.get<Docs<{ id: string }>>(`/api/${query}&limit=1&depth=0`)).docs[0]?.id;
  const deal = await idOf('deals?where[status][equals]=claimed');
  const partner = await idOf('partners?where[status][equals]=active&sort=-dealsCount');
  const { page: outside } = await open(DESK);
  await outside.goto('/admin/login');
  await judgeOurs(outside, 'sign-in', ['.portal-brand', '.portal-sign-in']);

  const { page } = await open(DESK, 'manager@demo.test');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: /^Deals to confirm/ })).toBeVisible();
  await judgeOurs(page, 'queues and figures', ['.portal-overview']);
  await page
    .getByRole('button', { name: /^Reject / })
    .first()
    .click();
  await judgeOurs(page, 'a dialog', ['.portal-dialog']);

  await page.goto('/admin/collections/deals');
  await page.locator('tbody input[type="checkbox"]').first().check();
  await expect(page.getByRole('button', { name: 'Reject one deal' })).toBeVisible();
  await judgeOurs(page, 'list of deals', ['.portal-presets', '.portal-actions']);

  await page.goto(`/admin/collections/deals/${deal}`);
  await expect(page.getByRole('heading', { name: /^Commissions/ })).toBeVisible();
  await judgeOurs(page, 'a deal', ['.portal-actions', '.portal-field', '.portal-related']);
  await page.getByRole('button', { name: 'Correct value' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct value' });
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await expect(dialog.getByText('Say why.')).toBeVisible();
  await judgeOurs(page, 'a dialog with errors', ['.portal-dialog']);

  await page.goto(`/admin/collections/partners/${partner}`);
  await page.getByRole('button', { name: 'Records' }).click();
  await expect(page.getByRole('table')).toHaveCount(await page.locator('.portal-related').count());
  await judgeOurs(page, 'a partner', ['.portal-actions', '.portal-related']);

  await page.goto('/admin/globals/programme-settings');
  await page.getByLabel('Payout minimum').fill('12.345');
  await page.getByLabel('Payout minimum').blur();
  await expect(page.getByText('No more than 2 decimals.')).toBeVisible();
  await judgeOurs(page, 'settings with an error', ['.portal-field']);
});

/** Payload's own markup is not judged: the parts that we put between it are, in both themes. */
async function judgeOurs(page: Page, what: string, include: readonly string[]) {
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    expect.soft(await accessibilityFlaws(page, { include }), `${what}, ${theme}`).toEqual([]);
  }
}

/** Phone and wide, dark by every rule and light by those of colours; nothing to be scrolled sideways, down to the narrowest screen. */
async function judge(page: Page, what: string, sizes: Partial<typeof SIZES> = SIZES) {
  await settled(page);
  for (const [look, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    await settled(page);
    expect.soft(await accessibilityFlaws(page), `${what}, ${look}, dark`).toEqual([]);
    await setTheme(page, 'light');
    expect.soft(await accessibilityFlaws(page, { rules: OF_COLOURS }), `${what}, ${look}, light`).toEqual([]);
    await setTheme(page, 'dark');
  }
  for (const size of [NARROWEST, PHONE.viewport]) {
    await page.setViewportSize(size);
    expect.soft(await sidewaysFlaws(page), `${what}, ${size.width} px`).toEqual([]);
  }
}

async function setTheme(page: Page, theme: 'dark' | 'light') {
  await page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
  await settled(page);
}
