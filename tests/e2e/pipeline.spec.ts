import type { Lead } from '@/contracts/pipeline/leads';
import { PHONE, WIDE } from './support/looks';
import { leadCard, settled, swipe, tap } from './support/portal';
import { expect, type Page, test } from './support/test';
import { addLead, winLead } from './support/work';

const EMAIL = 'active@demo.test';

test('leads that were never opened here are read, searched and filtered without a network', async ({ open, as }) => {
  const api = await as(EMAIL);
  const lead = await addLead(api, 'Copied Quarry', {
    tags: ['granite'],
    contactEmail: 'kim@quarry.example',
    custom: { who_decides: 'it' },
  });
  await api.post(`/api/partner/leads/${lead.id}/activity`, { kind: 'note', text: 'Wants a quote for gravel' });
  const { context, page } = await open(PHONE, EMAIL);
  await page.goto('/partner/dashboard');
  await settled(page);
  await copied(page, lead.id);
  await underWorker(page);
  await context.setOffline(true);

  await page.goto('/partner/leads?view=list&tag=granite&custom=who_decides:it');
  await expect(page.getByRole('button', { name: 'Copied Quarry' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search leads' }).fill('quárry');
  await expect(page.getByRole('list', { name: 'Leads' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Copied Quarry' }).click();
  const sheet = page.getByRole('dialog', { name: 'Copied Quarry' });
  await expect(sheet).toContainText('Wants a quote for gravel');
  await expect(sheet.getByRole('definition').filter({ hasText: /^IT$/ })).toBeVisible();
  await page.goto('/partner/earnings');
  await expect(page.locator('#live-earnings')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Commission lines' })).toBeVisible();
  await page.goto('/partner/tier-progression');
  await settled(page);
  await expect(page.getByText('Not on this device yet')).toHaveCount(0);
});

test('a move made offline over somebody else’s asks which stage stays', async ({ open, as }) => {
  const api = await as(EMAIL);
  const lead = await addLead(api, 'Contested Mill');
  const { context, page } = await open(PHONE, EMAIL);
  await page.goto('/partner/leads');
  await expect(leadCard(page, lead.companyName)).toBeVisible();
  await underWorker(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: `More actions: ${lead.companyName}` }).click();
  await tap(page, page.getByRole('menuitem', { name: 'Move to a stage' }));
  await page
    .getByRole('dialog', { name: `Move ${lead.companyName}` })
    .getByRole('button', { name: 'Proposal' })
    .click();
  await expect(page.getByText('1 change waiting')).toBeVisible();
  await api.post(`/api/partner/leads/${lead.id}/move`, { to: 'qualified' });
  await context.setOffline(false);

  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog', { name: 'Not sent yet' });
  await expect(review).toContainText('Changed elsewhere');
  await expect(review.getByText('Qualified')).toBeVisible();
  expect((await api.get<Lead>(`/api/partner/leads/${lead.id}`)).stage).toBe('qualified');
  await review.getByRole('radio', { name: /Yours/ }).check();
  await review.getByRole('button', { name: 'Use these' }).click();
  await expect(review).toContainText('Everything is sent');
  expect((await api.get<Lead>(`/api/partner/leads/${lead.id}`)).stage).toBe('proposal');
});

test('a lead shows what became of its deal, and comes back when that is cancelled', async ({ open, as }) => {
  const api = await as(EMAIL);
  const manager = await as('manager@demo.test');
  const lead = await addLead(api, 'Cancelled Canal');
  const deal = await winLead(api, lead, 70_000);
  const { page } = await open(PHONE, EMAIL);
  await page.goto(`/partner/leads?lead=${lead.id}`);
  const sheet = page.getByRole('dialog', { name: lead.companyName, exact: true });
  await expect(sheet).toContainText('Waiting for confirmation');
  await expect(sheet).toContainText('$700.00');
  await manager.post(`/api/staff/deals/${deal.id}/cancel`, { reason: 'The client withdrew' });
  await expect(sheet).toContainText('Cancelled');
  await expect(sheet.getByText('The client withdrew', { exact: true })).toBeVisible();
  await expect(sheet.getByText('Proposal').first()).toBeVisible();
});

test('an action is put off from the lead', async ({ open, as }) => {
  const api = await as(EMAIL);
  const lead = await addLead(api, 'Snoozed Dairy', { nextAction: 'Call', nextActionAt: '2026-01-05T09:00:00.000Z' });
  const { page } = await open(PHONE, EMAIL);
  await page.goto(`/partner/leads?lead=${lead.id}`);
  const card = page.getByRole('region', { name: 'Next action' });
  await expect(card).toContainText('Overdue');
  await card.getByRole('button', { name: 'Snooze' }).click();
  await tap(page, page.getByRole('menuitem', { name: 'Tomorrow morning' }));
  await expect(card).not.toContainText('Overdue');
  await expect
    .poll(async () => Date.parse(String((await api.get<Lead>(`/api/partner/leads/${lead.id}`)).nextActionAt)))
    .toBeGreaterThan(Date.now());
});

test('a new lead is swiped away and taken back; a pull from above asks for everything again, as its button does', async ({
  open,
  as,
}) => {
  const api = await as(EMAIL);
  const lead = await addLead(api, 'Swiped Bakery');
  const { page } = await open(PHONE, EMAIL);
  await page.goto('/partner/leads');
  const card = leadCard(page, lead.companyName);
  await swipe(page, card, -240);
  await expect(page.getByText(`${lead.companyName} is deleted`)).toBeVisible();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();

  const asked = () => page.waitForResponse((answer) => answer.url().includes('/api/partner/leads-summary'));
  const pulled = asked();
  await pullDown(page);
  await pulled;
  const pressed = asked();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await pressed;
});

test('on a phone Back closes what stands over the page, and nothing else', async ({ open }) => {
  const { page } = await open(PHONE, EMAIL);
  await page.goto('/partner/dashboard');
  await page.goto('/partner/leads');
  await settled(page);
  await page.getByRole('button', { name: /^Notifications/ }).click();
  const drawer = page.getByRole('dialog', { name: 'Notifications' });
  await expect(drawer).toBeVisible();
  await page.goBack();
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(/\/partner\/leads$/);
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(drawer).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/partner\/dashboard$/);
});

test('a card that is moved by keys keeps the focus', async ({ open, as }) => {
  const api = await as(EMAIL);
  const lead = await addLead(api, 'Keyboard Kiln');
  const { page } = await open(WIDE, EMAIL);
  await page.goto('/partner/leads');
  const card = leadCard(page, lead.companyName).getByRole('button', { name: lead.companyName, exact: true });
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  const column = page.getByRole('region', { name: 'Contacted' });
  await expect(column.getByRole('button', { name: lead.companyName, exact: true })).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(
    page.getByRole('region', { name: 'Qualified' }).getByRole('button', { name: lead.companyName, exact: true }),
  ).toBeFocused();
});

test('several leads are tagged at once, the view is kept under a name, and the filter is exported', async ({
  open,
  as,
}) => {
  const api = await as(EMAIL);
  const made = [await addLead(api, 'Bulk North'), await addLead(api, 'Bulk South')];
  const { page } = await open(WIDE, EMAIL);
  await page.goto('/partner/leads?view=list&q=bulk');
  await expect(page.getByRole('button', { name: 'Bulk North' })).toBeVisible();

  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('menuitem', { name: 'Choose several' }).click();
  for (const { companyName } of made) await page.getByRole('checkbox', { name: `Choose ${companyName}` }).check();
  const bar = page.getByRole('region', { name: 'Chosen leads' });
  await bar.getByRole('textbox', { name: 'Tag for the chosen leads' }).fill('expo');
  await bar.getByRole('button', { name: 'Add tag' }).click();
  await expect(page.getByText('2 leads are tagged “expo”')).toBeVisible();
  for (const { id } of made)
    await expect.poll(async () => (await api.get<Lead>(`/api/partner/leads/${id}`)).tags).toEqual(['expo']);

  await page.goto('/partner/leads?view=list&tag=expo');
  await expect(page.getByRole('button', { name: 'Bulk South' })).toBeVisible();
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('menuitem', { name: 'Saved views' }).click();
  const views = page.getByRole('dialog', { name: 'Saved views' });
  await views.getByLabel('Keep what is in sight as').fill('Expo');
  await views.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(views.getByRole('button', { name: 'Expo', exact: true })).toBeVisible();
  await views.getByRole('button', { name: 'Close' }).click();
  await page.goto('/partner/leads?view=list');
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('menuitem', { name: 'Saved views' }).click();
  await views.getByRole('button', { name: 'Expo', exact: true }).click();
  await expect(page).toHaveURL(/tag=expo/);
  await expect(page.getByRole('list', { name: 'Leads' }).getByRole('listitem')).toHaveCount(2);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('leads.csv');
});

/** A finger that pulls the page down from its top. */
async function pullDown(page: Page) {
  await page.evaluate(() => window.scrollTo(0, 0));
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 120, y }] });
  await touch('touchStart', 160);
  for (let y = 180; y <= 360; y += 20) await touch('touchMove', y);
  await touch('touchEnd');
  await finger.detach();
}

/** Until the device holds a lead's timeline in its copy, and the figures that come after it. */
async function copied(page: Page, leadId: string) {
  await expect
    .poll(() =>
      page.evaluate(async (id) => {
        const { name } = (await indexedDB.databases()).find((one) => one.name?.startsWith('portal-answers-')) ?? {};
        if (!name) return 0;
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        const read = db.transaction(['activities', 'answers']);
        const count = (source: IDBObjectStore | IDBIndex, key: string) =>
          new Promise<number>((resolve) => {
            const asked = source.count(key);
            asked.onsuccess = () => resolve(asked.result);
          });
        const found = [
          await count(read.objectStore('activities').index('leadId'), id),
          await count(read.objectStore('answers'), '["earnings","summary",{}]'),
          await count(read.objectStore('answers'), '["commissions",{}]'),
          await count(read.objectStore('answers'), '["lead-fields"]'),
          await count(read.objectStore('answers'), '["tier-status"]'),
          await count(read.objectStore('answers'), '["achievements"]'),
        ];
        db.close();
        return Math.min(...found);
      }, leadId),
    )
    .toBeGreaterThan(0);
}

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
