import type { BrowserContext } from '@playwright/test';
import { PHONE, WIDE } from './support/looks';
import { leadCard, settled, signIn, signInToAdmin } from './support/portal';
import { expect, type Page, test } from './support/test';
import { addLead, makeStarter } from './support/work';

test('staff and partner are signed in side by side in one browser, and neither ends the other', async ({ open }) => {
  const { context, page: portal } = await open(WIDE);
  await signIn(portal, 'active@demo.test');
  const admin = await context.newPage();
  await signInToAdmin(admin, 'manager@demo.test');

  await portal.reload();
  await expect(portal).toHaveURL(/\/partner\/dashboard$/);
  await settled(portal);
  await admin.reload();
  await expect(admin.getByRole('heading', { name: /Deals to confirm/ })).toBeVisible();

  const ended = admin.waitForResponse((response) => response.url().endsWith('/api/staff/logout'));
  await admin.goto('/admin/logout');
  await ended;
  await admin.goto('/admin');
  await expect(admin).toHaveURL(/\/admin\/login/);
  await portal.reload();
  await settled(portal);
  await expect(portal).toHaveURL(/\/partner\/dashboard$/);
});

test('a partner user does not get into the admin, and staff do not get into the portal', async ({ open }) => {
  const { page: partner } = await open(WIDE, 'elite@demo.test');
  await partner.goto('/admin');
  await expect(partner).toHaveURL(/\/admin\/login/);
  const { page: staff } = await open(WIDE, 'admin@demo.test');
  await staff.goto('/partner/dashboard');
  await expect(staff).toHaveURL(/\/login/);
});

test('ending a session in the settings signs that other browser out at once', async ({ open, as }) => {
  const { email } = await makeStarter(await as('manager@demo.test'), 'Two Devices');
  const { page: phone } = await open(PHONE);
  const { page: desk } = await open(WIDE);
  await signIn(phone, email);
  await signIn(desk, email);
  await phone.goto('/partner/leads');
  await settled(phone);

  await desk.goto('/partner/settings');
  const sessions = desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: /^End the sign-in/ }) });
  await expect(sessions).toHaveCount(1);
  await expect(desk.getByRole('listitem').filter({ hasText: 'This device' })).toHaveCount(1);
  await sessions.getByRole('button', { name: /^End the sign-in/ }).click();

  await expect(phone).toHaveURL(/\/login\?.*reason=ended/, { timeout: 5_000 });
  await expect(phone.getByText('Your session has ended.')).toBeVisible();
  await expect(sessions).toHaveCount(0);
  await expect(desk).toHaveURL(/\/partner\/settings$/);
  // What was not sent yet is kept for the same user; answers are not.
  expect((await privateRemains(phone)).filter((name) => !name.startsWith('portal-outbox'))).toEqual([]);

  await phone.getByLabel('E-mail').fill(email);
  await phone.getByLabel('Password', { exact: true }).fill('demo-portal-1');
  await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone).toHaveURL(/\/partner\/leads$/); // back to where the session ended
});

test('signing out leaves nothing of the user on the device', async ({ open, as }) => {
  const starter = await makeStarter(await as('manager@demo.test'), 'Leaves Nothing');
  const { page, context } = await open(PHONE);
  await signIn(page, starter.email);
  await page.goto('/partner/leads');
  await settled(page);
  await expect.poll(() => privateRemains(page)).not.toEqual([]);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('dialog', { name: 'All areas' }).getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/login/);
  await expect.poll(() => privateRemains(page)).toEqual([]);
  expect((await context.cookies()).filter(({ name }) => name.startsWith('portal'))).toEqual([]);
  expect(await apiAnswersInCaches(page)).toEqual([]);

  await page.goBack();
  await expect(page).toHaveURL(/\/login/);
});

test('the next user of the same browser never sees what was the first one’s', async ({ open, as }) => {
  const manager = await as('manager@demo.test');
  const [first, second] = [await makeStarter(manager, 'First User'), await makeStarter(manager, 'Second User')];
  const lead = await addLead(await as(first.email), 'Secret Prospect');
  await addLead(await as(second.email), 'Other Prospect');
  const { context, page } = await open(PHONE);
  await signIn(page, first.email);
  await page.goto('/partner/leads');
  await expect(leadCard(page, lead.companyName)).toBeVisible();

  await test.step('the first one’s session is gone without a sign-out, and another signs in', async () => {
    await watchFor(context, [lead.companyName, first.name]);
    await page.goto('about:blank'); // closed, before the page itself notices and leaves for the sign-in
    await context.clearCookies();
    await signIn(page, second.email);
    await page.goto('/partner/leads');
    await expect(leadCard(page, 'Other Prospect')).toBeVisible();
    await expect.poll(() => keptAnswers(page, second.userId)).toContain('["leads","list",{"stage":"new"}]');
    for (const path of ['/partner/dashboard', `/partner/leads?lead=${lead.id}`, '/partner/settings']) {
      await page.goto(path);
      await settled(page);
    }
    await context.setOffline(true);
    await page.goto('/partner/leads');
    await expect(leadCard(page, 'Other Prospect')).toBeVisible();
    await context.setOffline(false);
  });

  expect(await seen(page)).toEqual([]);
  expect(await privateRemains(page)).not.toContain(`portal-answers-${first.userId}`);
});

/** What of somebody's this device holds: databases and notes of the portal that are theirs. */
function privateRemains(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const notes = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return [...databases, ...notes].filter((name) => name.startsWith('portal') && name !== 'portal.theme');
  });
}

/** The answers that are kept on this device for a user, by their keys. */
function keptAnswers(page: Page, userId: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
      const asked = db.transaction('answers').objectStore('answers').getAllKeys();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    db.close();
    return keys.map(String);
  }, `portal-answers-${userId}`);
}

function apiAnswersInCaches(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().flatMap(({ url }) => (new URL(url).pathname.startsWith('/api/') ? [url] : []));
  });
}

const SEEN_KEY = 'e2e.seen';

/** Notes whenever one of these texts stands in a page, be it for a moment. */
async function watchFor(context: BrowserContext, texts: string[]) {
  await context.addInitScript(
    ([words, key]) => {
      const look = () => {
        for (const word of words as string[])
          if (document.documentElement?.textContent?.includes(word)) sessionStorage.setItem(key as string, word);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    },
    [texts, SEEN_KEY] as const,
  );
}

function seen(page: Page): Promise<string[]> {
  return page.evaluate((key) => [sessionStorage.getItem(key)].filter((word) => word !== null), SEEN_KEY);
}
