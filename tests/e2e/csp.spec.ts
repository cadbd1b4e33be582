import { gatherComplaints } from './support/judge';
import { PHONE, WIDE } from './support/looks';
import { PORTAL_PAGES, PUBLIC_PAGES } from './support/pages';
import { settled } from './support/portal';
import { expect, type Page, test } from './support/test';
import type { Page as Docs } from './support/work';

test('the public pages and the reference of the API', async ({ open }) => {
  const { page } = await open(PHONE);
  const complaints = await gatherComplaints(page);
  for (const path of [...PUBLIC_PAGES, '/api/docs']) {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy'], path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    await quiet(page);
  }
  expect(complaints).toEqual([]);
});

test('every page of the portal, with what opens on it', async ({ open, as }) => {
  const { page } = await open(PHONE, 'elite@demo.test');
  const complaints = await gatherComplaints(page);
  const [lead] = (await (await as('elite@demo.test')).get<Docs<{ id: string }>>('/api/partner/leads?limit=1')).docs;
  for (const path of [
    ...PORTAL_PAGES,
    `/partner/leads?lead=${lead?.id}`,
    '/partner/leads?add=1',
    '/partner/leads?view=list',
  ]) {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy'], path).toMatch(/script-src 'self' 'sha256-/);
    await settled(page);
  }
  expect(complaints).toEqual([]);
});

test('the admin: lists, forms with rich text, uploads, settings', async ({ open, as }) => {
  test.setTimeout(180_000);
  const admin = await as('admin@demo.test');
  const first = async (slug: string) =>
    (await admin.get<Docs<{ id: string }>>(`/api/${slug}?limit=1&depth=0`)).docs[0]?.id;
  const { page } = await open(WIDE, 'admin@demo.test');
  const complaints = await gatherComplaints(page);
  const paths = [
    '/admin',
    '/admin/account',
    '/admin/collections/deals',
    `/admin/collections/deals/${await first('deals')}`,
    `/admin/collections/partners/${await first('partners')}`,
    `/admin/collections/tier-definitions/${await first('tier-definitions')}`,
    `/admin/collections/training-modules/${await first('training-modules')}`,
    `/admin/collections/marketing-assets/${await first('marketing-assets')}`,
    '/admin/collections/private-files/create',
    '/admin/globals/programme-settings',
    '/admin/globals/programme-page',
    '/programme-preview',
  ];
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect(answer?.headers()['content-security-policy'], path).toMatch(/script-src 'self' 'nonce-/);
    await quiet(page);
  }
  expect(complaints).toEqual([]);
});

/** Everything that the page loads has been loaded and has run. */
async function quiet(page: Page) {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
}
