import type { Resource } from '@/contracts/resources/resources';
import { PHONE, WIDE } from './support/looks';
import { settled, signInToAdmin } from './support/portal';
import { expect, test } from './support/test';
import { type Page as Docs, makeStarter } from './support/work';

test('a Starter sees the teaser of what is locked and none of it, until staff set the tier: then it opens by itself', async ({
  open,
  as,
}) => {
  const starter = await makeStarter(await as('manager@demo.test'), 'Lantern Works');
  const api = await as(starter.email);
  const elite = await as('elite@demo.test');
  const forElite = (await elite.get<Docs<Resource>>('/api/partner/resources?limit=200')).docs;
  const forStarter = (await api.get<Docs<Resource>>('/api/partner/resources?limit=200')).docs;
  const locked = forElite.find((item) => item.minTier === 'active' && item.file) as Resource & {
    file: NonNullable<Resource['file']>;
  };
  const { page } = await open(PHONE, starter.email);

  await test.step('the answer holds the teaser only, and the file is not there by any address', async () => {
    const own = forStarter.find((item) => item.id === locked.id);
    expect(own).toMatchObject({ locked: true, title: locked.title });
    expect(own).not.toHaveProperty('file');
    expect(own).not.toHaveProperty('description');
    expect(own).not.toHaveProperty('link');
    expect(await elite.statusOf(`/api/partner/files/${locked.file.id}`)).toBe(200);
    expect(await api.statusOf(`/api/partner/files/${locked.file.id}`)).toBe(404);
    for (const address of [
      `/api/private-files/${locked.file.id}`,
      `/api/private-files/file/${encodeURIComponent(locked.file.name)}`,
      `/api/marketing-assets/${locked.id}`,
    ])
      expect([403, 404], address).toContain(await api.statusOf(address));
    const opened = await page.goto(`/api/partner/files/${locked.file.id}`);
    expect(opened?.status()).toBe(404);
  });

  const card = page.getByRole('article').filter({ hasText: locked.title });
  await test.step('the page draws a locked card with the way there', async () => {
    await page.goto('/partner/resources');
    await settled(page);
    await expect(card).toContainText('Unlocks at Active');
    await expect(card.getByRole('link', { name: /See what it takes/ })).toBeVisible();
    await expect(card.getByRole('link', { name: /Download/ })).toHaveCount(0);
  });
  const loadedAt = await page.evaluate(() => performance.timeOrigin);

  await test.step('staff set the tier by hand, with a reason', async () => {
    const { page: admin } = await open(WIDE);
    await signInToAdmin(admin, 'manager@demo.test');
    await admin.goto(`/admin/collections/partners/${starter.partnerId}`);
    await admin.getByRole('button', { name: 'Set tier' }).click();
    const dialog = admin.getByRole('dialog', { name: 'Set tier' });
    await dialog.getByLabel('Tier').selectOption('active');
    await dialog.getByRole('button', { name: 'Set tier' }).click();
    await expect(dialog.getByText('Say why, in at least 3 characters.')).toBeVisible();
    await dialog.getByLabel('Reason').fill('Joined with a book of clients');
    await dialog.getByRole('button', { name: 'Set tier' }).click();
    await expect(admin.getByText(`${starter.name} is now active.`)).toBeVisible();
  });

  await test.step('the open page unlocks it without a reload, and the file is there', async () => {
    await page.getByRole('dialog', { name: 'You are Active now' }).getByRole('button', { name: 'Not now' }).click();
    await expect(card.getByRole('link', { name: /^(Open|Download)/ }).first()).toBeVisible();
    await expect(card).not.toContainText('Unlocks at');
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loadedAt);
    expect(await api.statusOf(`/api/partner/files/${locked.file.id}`)).toBe(200);
  });

  await test.step('taken back, it is locked again at once', async () => {
    await (await as('manager@demo.test')).post(`/api/staff/partners/${starter.partnerId}/tier`, {
      tier: 'starter',
      reason: 'It was a mistake',
    });
    await expect(card).toContainText('Unlocks at Active');
    expect(await api.statusOf(`/api/partner/files/${locked.file.id}`)).toBe(404);
  });
});
