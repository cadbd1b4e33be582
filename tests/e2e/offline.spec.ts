import type { Lead } from '@/contracts/pipeline/leads';
import { accessibilityFlaws } from './support/judge';
import { PHONE } from './support/looks';
import { leadCard, settled, tap } from './support/portal';
import { expect, type Page, test } from './support/test';
import { addLead, leadsNamed, winLead } from './support/work';

const EMAIL = 'active@demo.test';

test('leads are read, added and moved without a network, and sent once when it is back', async ({ open, as }) => {
  const api = await as(EMAIL);
  const moved = await addLead(api, 'Offline Mover');
  const { context, page } = await open(PHONE, EMAIL);
  await page.goto('/partner/leads');
  await expect(leadCard(page, moved.companyName)).toBeVisible();
  await underWorker(page);

  await test.step('a reload without a network opens the page with what it showed', async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('You are offline', { exact: true })).toBeVisible();
    await expect(leadCard(page, moved.companyName)).toBeVisible();
  });

  await test.step('a lead that is added stands there at once, marked as queued', async () => {
    await page.getByRole('button', { name: 'Add a lead' }).last().click();
    const form = page.getByRole('dialog', { name: 'New lead' });
    await form.getByLabel('Company').fill('Offline Newcomer');
    await form.getByLabel('Contact').fill('Sam Train');
    await form.getByRole('button', { name: 'Add lead' }).click();
    await expect(leadCard(page, 'Offline Newcomer')).toContainText('Saved on this device');
    await expect(page.getByText('1 change waiting')).toBeVisible();
  });

  await test.step('another lead is moved', async () => {
    await moveTo(page, moved.companyName, 'Qualified');
    await page.getByRole('tab', { name: 'Qualified' }).click();
    await expect(leadCard(page, moved.companyName)).toContainText('Saved on this device');
    await expect(page.getByText('2 changes waiting')).toBeVisible();
  });

  expect(await leadsNamed(api, 'Offline Newcomer')).toEqual([]);

  await test.step('it survives that the page is closed, and goes out when it is opened with a network', async () => {
    await page.close();
    const again = await context.newPage();
    await again.goto('/partner/leads');
    await expect(again.getByText('2 changes waiting')).toBeVisible();
    await expect(leadCard(again, 'Offline Newcomer')).toContainText('Saved on this device');
    await context.setOffline(false);
    await allSent(again);
    await expect(leadCard(again, 'Offline Newcomer')).not.toContainText('Saved on this device');
    await again.reload();
    await expect(leadCard(again, 'Offline Newcomer')).toHaveCount(1);
  });

  const sent = await leadsNamed(api, 'Offline Newcomer');
  expect(sent.map(({ contactName, stage }) => ({ contactName, stage }))).toEqual([
    { contactName: 'Sam Train', stage: 'new' },
  ]);
  expect((await api.get<Lead>(`/api/partner/leads/${moved.id}`)).stage).toBe('qualified');
});

test('what the portal refuses comes back with the reason, and with what was typed', async ({ open, as }) => {
  const api = await as(EMAIL);
  const lead = await addLead(api, 'Refused Ltd');
  const { context, page } = await open(PHONE, EMAIL);
  await page.goto('/partner/leads');
  await expect(leadCard(page, lead.companyName)).toBeVisible();
  await underWorker(page);

  await context.setOffline(true);
  await expect(page.getByText('You are offline', { exact: true })).toBeVisible();
  await moveTo(page, lead.companyName, 'Proposal');
  await expect(page.getByText('1 change waiting')).toBeVisible();
  await winLead(api, lead, 50_000); // on another device: a won lead with a deal does not move any more
  await context.setOffline(false);

  await expect(page.getByText('1 change was not sent')).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog', { name: 'Not sent yet' });
  const refused = review.getByRole('listitem').filter({ hasText: 'Refused Ltd' });
  await expect(refused).toContainText('Not accepted');
  await expect(refused).toContainText(/won|deal/i);
  await expect(refused).toContainText('Proposal');
  await refused.getByRole('button', { name: 'Discard' }).click();
  await refused.getByRole('button', { name: 'Discard for good' }).click();
  await expect(review).toContainText('Everything is sent');
  expect((await api.get<Lead>(`/api/partner/leads/${lead.id}`)).stage).toBe('won');
});

test('a page that was opened before opens again without a network, and one that was not says so', async ({ open }) => {
  const { context, page } = await open(PHONE, EMAIL);
  const visited = ['/partner/dashboard', '/partner/earnings', '/partner/tier-progression'];
  for (const path of visited) {
    await page.goto(path);
    await settled(page);
  }
  await underWorker(page);
  await context.setOffline(true);
  for (const path of visited) {
    await page.goto(path);
    await expect(page.getByText('You are offline', { exact: true })).toBeVisible();
    await settled(page);
    await expect(page.getByText('Not on this device yet')).toHaveCount(0);
  }
  await page.goto('/partner/leaderboard');
  await expect(page.getByText('Not on this device yet')).toBeVisible();
  await page.goto('/partner/no-such-page');
  await expect(page.getByText('This page is not on this device')).toBeVisible();
});

test('a page that comes past the worker is taken over by it all the same', async ({ open }) => {
  const { context, page } = await open(PHONE, EMAIL);
  await page.goto('/partner/leads');
  await underWorker(page);
  // As with a held shift key, and as for a page that opens in the moment in which the worker becomes active.
  const browser = await context.newCDPSession(page);
  await Promise.all([page.waitForEvent('load'), browser.send('Page.reload', { ignoreCache: true })]);
  await underWorker(page);
});

test('a part of a page that does not come through is told, and comes with the next try', async ({ open }) => {
  // Before the worker keeps the code: nothing but the network has it.
  const { context, page } = await open({ ...PHONE, serviceWorkers: 'block' }, EMAIL);
  await page.goto('/partner/leads');
  await settled(page);
  await context.route(/\/_next\/static\//, (route) => route.abort());
  await page.getByRole('button', { name: 'Add a lead' }).last().click();
  await expect(page.getByRole('heading', { name: 'This page stopped' })).toBeVisible();
  expect(await accessibilityFlaws(page)).toEqual([]);

  await context.unrouteAll();
  await page.getByRole('button', { name: 'Load it again' }).click();
  await expect(page.getByRole('dialog', { name: 'New lead' })).toBeVisible();
});

test('a page stays though what only goes with it does not come through', async ({ open }) => {
  const { context, page } = await open({ ...PHONE, serviceWorkers: 'block' }, EMAIL);
  const ownScripts = await (await context.request.get('/partner/more')).text();
  const refused: string[] = [];
  await context.route(/\/_next\/static\/chunks\//, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (ownScripts.includes(pathname)) return route.continue();
    refused.push(pathname);
    return route.abort();
  });
  await page.goto('/partner/more');
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  await settled(page);
  await expect(page.getByRole('button', { name: 'Sign out' }).last()).toBeVisible();
  await expect(page.getByText('This page stopped')).toHaveCount(0);
});

/** Until the worker has everything it needs to answer for the page. */
async function underWorker(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}

/** Until nothing is waiting or on its way any more. */
async function allSent(page: Page) {
  await expect(page.getByText(/\d changes? waiting|Sending \d change/)).toHaveCount(0);
  await expect(page.getByText(/was not sent|were not sent/)).toHaveCount(0);
}

async function moveTo(page: Page, company: string, stage: string) {
  await page.getByRole('button', { name: `More actions: ${company}` }).click();
  await tap(page, page.getByRole('menuitem', { name: 'Move to a stage' }));
  await page
    .getByRole('dialog', { name: `Move ${company}` })
    .getByRole('button', { name: stage })
    .click();
}
