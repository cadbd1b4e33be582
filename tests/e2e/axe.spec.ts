import type { Commission } from '@/contracts/money/commissions';
import { TIERS } from '@/contracts/tiers/tier';
import { accessibilityFlaws, sidewaysFlaws } from './support/judge';
import { NARROWEST, PHONE, THEMES, WIDE } from './support/looks';
import { PORTAL_PAGES, PUBLIC_PAGES } from './support/pages';
import { settled } from './support/portal';
import { expect, type Page, test } from './support/test';
import { addLead, type Page as Docs } from './support/work';

const LOOKS = { phone: PHONE, wide: WIDE } as const;
const STILL = { reducedMotion: 'reduce' } as const;

for (const [name, look] of Object.entries(LOOKS)) {
  test(`the public pages, ${name}`, async ({ open }) => {
    const { page } = await open({ ...look, ...STILL });
    for (const path of PUBLIC_PAGES) {
      await page.goto(path);
      await judge(page, path);
    }
    await page.goto('/login');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('Please enter your e-mail.')).toBeVisible();
    await judge(page, '/login with errors');
  });

  for (const tier of TIERS) {
    test(`every page of the portal for ${tier}, ${name}`, async ({ open }) => {
      test.setTimeout(180_000);
      const { page } = await open({ ...look, ...STILL }, `${tier}@demo.test`);
      for (const path of PORTAL_PAGES) {
        await page.goto(path);
        await judge(page, path);
      }
    });
  }

  test(`what opens over the pages, ${name}`, async ({ open, as }) => {
    test.setTimeout(180_000);
    const api = await as('performer@demo.test');
    const lead = await addLead(api, 'Judged Ltd', {
      contactEmail: 'kim@judged.example',
      contactPhone: '+1 202 555 0143',
      estimatedValueCents: 150_000,
      nextAction: 'Send the offer',
      nextActionAt: new Date(Date.now() - 86_400_000).toISOString(),
    });
    const [line] = (await api.get<Docs<Commission>>('/api/partner/commissions?limit=1')).docs;
    const { page } = await open({ ...look, ...STILL }, 'performer@demo.test');
    const at = async (path: string, dialog: string | RegExp) => {
      await page.goto(path);
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    };
    const judgeDialog = (what: string) => judge(page, what);

    await at('/partner/leads?add=1', 'New lead');
    await page.getByRole('button', { name: 'Add lead' }).click();
    await judgeDialog('quick add with errors');
    await at(`/partner/leads?lead=${lead.id}`, 'Judged Ltd');
    await judgeDialog('lead sheet');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await judgeDialog('stages to choose from');
    await page.getByRole('dialog', { name: 'Move Judged Ltd' }).getByRole('button', { name: 'Lost' }).click();
    await expect(page.getByRole('dialog', { name: 'Judged Ltd is lost' })).toBeVisible();
    await judgeDialog('lost dialog');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('dialog', { name: 'Move Judged Ltd' }).getByRole('button', { name: 'Won' }).click();
    await expect(page.getByRole('dialog', { name: 'You won Judged Ltd' })).toBeVisible();
    await judgeDialog('won dialog');
    await at(`/partner/leads?lead=${lead.id}&edit=1`, 'Judged Ltd');
    await judgeDialog('lead form');
    await page.goto('/partner/leads?view=list');
    await judge(page, 'list of leads');
    await page.goto('/partner/leads?view=list&q=nothing-is-called-so');
    await judge(page, 'empty list of leads');
    await page.goto('/partner/leads?view=trash');
    await judge(page, 'deleted leads');
    await page.getByRole('button', { name: 'Filter' }).click();
    await judgeDialog('filters');
    await at(`/partner/earnings?line=${line?.id}`, /./);
    await judgeDialog('a line explained');
    await page.goto('/partner/dashboard');
    await page.getByRole('button', { name: /^Notifications/ }).click();
    await judgeDialog('notifications');
    if (name === 'phone') {
      await page.getByRole('dialog', { name: 'Notifications' }).getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await judgeDialog('further areas');
    }
  });
}

/** Both themes; on a phone also that nothing has to be scrolled sideways, down to the narrowest screen. */
async function judge(page: Page, what: string) {
  await settled(page);
  for (const theme of THEMES) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
    await settled(page);
    expect.soft(await accessibilityFlaws(page), `${what}, ${theme}`).toEqual([]);
  }
  const size = page.viewportSize();
  if (!size || size.width !== PHONE.viewport.width) return;
  expect.soft(await sidewaysFlaws(page), `${what}, ${size.width} px`).toEqual([]);
  await page.setViewportSize(NARROWEST);
  expect.soft(await sidewaysFlaws(page), `${what}, ${NARROWEST.width} px`).toEqual([]);
  await page.setViewportSize(size);
}
