import type { Commission } from '@/contracts/money/commissions';
import type { Lead } from '@/contracts/pipeline/leads';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { PHONE, WIDE } from './support/looks';
import { goTo, leadCard, settled, signIn, signInToAdmin, swipe } from './support/portal';
import { expect, type Page, test } from './support/test';
import { closeDeal, leadsNamed, linesOf, makeStarter } from './support/work';

/** 20.00 % of 1,234.56 is 246.912, 5 % of it 61.728: both rounded half-even, once. */
const VALUE = '1,234.56';
const BASE_CENTS = 24_691;
const REFERRAL_CENTS = 6_173;

test('a Starter wins a lead on the phone, staff confirm it, and the phone shows commission, promotion and features by itself', async ({
  open,
  as,
}, info) => {
  const company = 'Harbour Bakery';
  const { page: phone } = await open(PHONE);
  await signIn(phone, 'starter@demo.test');

  await test.step('adds a lead', async () => {
    await goTo(phone, 'Leads');
    await addLead(phone, company);
    await expect(leadCard(phone, company)).toBeVisible();
  });

  await test.step('swipes it to the next stage, and moves it to won with its value', async () => {
    await swipe(phone, leadCard(phone, company), 220);
    await expect(phone.getByText(`${company} is in Contacted`)).toBeVisible();
    await phone.getByRole('tab', { name: 'Contacted' }).click();
    await leadCard(phone, company).getByRole('button', { name: company }).click();
    await phone.getByRole('dialog', { name: company }).getByRole('button', { name: 'Move' }).click();
    await phone
      .getByRole('dialog', { name: `Move ${company}` })
      .getByRole('button', { name: 'Won' })
      .click();
    await claim(phone, company);
    await phone.getByRole('dialog', { name: company, exact: true }).getByRole('button', { name: 'Close' }).click();
  });

  await confirmedLive({ phone, company, staff: (await open(WIDE)).page, info });

  await test.step('the ledger agrees, and the next deal earns the new rate', async () => {
    await checkByApi(
      await as('starter@demo.test'),
      await as('performer@demo.test'),
      await as('manager@demo.test'),
      company,
    );
  });
});

test('the same on a wide screen: the card is dragged over the board', async ({ open, as }, info) => {
  const company = 'Alpine Outdoor';
  const manager = await as('manager@demo.test');
  const recruiter = await as('performer@demo.test');
  const starter = await makeStarter(manager, 'Meadow Studio', recruiter.user.partnerId);
  await closeDeal(await as(starter.email), manager, 'First Client', 80_000);
  await closeDeal(await as(starter.email), manager, 'Second Client', 120_000);
  const { page: desk } = await open(WIDE);
  await signIn(desk, starter.email);

  await test.step('adds a lead and drags it through the board', async () => {
    await goTo(desk, 'Leads');
    await addLead(desk, company);
    const column = (stage: string) => desk.getByRole('region', { name: stage, exact: true });
    await leadCard(desk, company).dragTo(column('Contacted'));
    await expect(column('Contacted').getByRole('article', { name: company })).toBeVisible();
    await leadCard(desk, company).getByRole('button', { name: company, exact: true }).focus();
    await desk.keyboard.press('Alt+ArrowRight');
    await expect(column('Qualified').getByRole('article', { name: company })).toBeVisible();
    await column('Won').scrollIntoViewIfNeeded();
    await leadCard(desk, company).dragTo(column('Won'));
    await claim(desk, company);
    await expect(column('Won').getByRole('article', { name: company })).toBeVisible();
  });

  await confirmedLive({ phone: desk, company, staff: (await open(WIDE)).page, info });

  await test.step('the ledger agrees, and the next deal earns the new rate', async () => {
    await checkByApi(await as(starter.email), recruiter, manager, company);
  });
});

async function addLead(page: Page, company: string) {
  await page.getByRole('button', { name: 'Add a lead' }).last().click();
  const form = page.getByRole('dialog', { name: 'New lead' });
  await form.getByLabel('Company').fill(company);
  await form.getByLabel('Contact').fill('Robin Baker');
  await form.getByRole('button', { name: 'Add lead' }).click();
  await expect(page.getByText(`${company} is added`)).toBeVisible();
}

async function claim(page: Page, company: string) {
  const dialog = page.getByRole('dialog', { name: `You won ${company}` });
  await dialog.getByLabel('Final value').fill(VALUE);
  await dialog.getByLabel('Currency').selectOption('USD');
  await dialog.getByRole('button', { name: 'Claim the deal' }).click();
  await expect(page.getByText(`${company}: waiting for confirmation`)).toBeVisible();
}

/** Staff confirm the deal in the admin; the partner's page, which nobody touches, tells of it. */
async function confirmedLive(scene: {
  phone: Page;
  company: string;
  staff: Page;
  info: { annotations: { type: string; description?: string }[] };
}) {
  const { phone, company, staff, info } = scene;

  await test.step('before: the earnings show no such line, and what Active unlocks is a locked card', async () => {
    await goTo(phone, 'Earnings');
    await settled(phone);
    await expect(phone.getByRole('heading', { name: 'Earnings breakdown' })).toBeVisible();
    await expect(phone.getByText('Unlocks at Active').first()).toBeVisible();
    await expect(lines(phone).getByText('$246.91')).toHaveCount(0);
  });
  const loadedAt = await phone.evaluate(() => performance.timeOrigin);

  await test.step('staff find the deal in the queue and confirm it', async () => {
    await signInToAdmin(staff, 'manager@demo.test');
    await staff.getByRole('link', { name: /^See all \d+/ }).click(); // the queue begins with the oldest
    await staff.getByRole('link', { name: company }).click();
    await staff.getByRole('button', { name: 'Confirm deal' }).click();
    const dialog = staff.getByRole('dialog', { name: 'Confirm deal' });
    await expect(dialog.getByLabel('Value in USD')).toHaveValue('1,234.56');
    const answered = staff.waitForResponse((response) => response.url().endsWith('/confirm'));
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    expect((await answered).status()).toBe(200);
  });

  await test.step('the open page celebrates the promotion, shows the commission and what is unlocked', async () => {
    const answeredAt = Date.now();
    const celebration = phone.getByRole('dialog', { name: 'You are Active now' });
    await expect(celebration).toBeVisible();
    info.annotations.push({ type: 'promotion shown after', description: `${Date.now() - answeredAt} ms` });
    await expect(celebration).toContainText('22%');
    await celebration.getByRole('button', { name: 'Not now' }).click();

    const line = lines(phone).getByRole('listitem').filter({ hasText: '+$246.91' });
    await expect(line).toContainText('Commission');
    await expect(line).toContainText('20%');
    await expect(phone.getByRole('heading', { name: 'Earnings breakdown' })).toHaveCount(0);
    await expect(phone.getByRole('heading', { name: 'Where it came from' })).toBeVisible();
    await expect(phone.getByText('Earned this month')).toBeVisible();
  });

  await test.step('the line says how it came about', async () => {
    await lines(phone).getByRole('listitem').filter({ hasText: '+$246.91' }).getByRole('button').click();
    const sheet = phone.getByRole('dialog', { name: 'Commission' });
    await expect(sheet).toContainText('1,234.56');
    await expect(sheet).toContainText('20%');
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the bell has the news', async () => {
    await phone.getByRole('button', { name: /^Notifications, \d+ unread$/ }).click();
    const drawer = phone.getByRole('dialog', { name: 'Notifications' });
    await expect(drawer.getByText('You earned $246.91')).toBeVisible();
    await expect(drawer.getByText(`Your deal with ${company} was confirmed`)).toBeVisible();
    await drawer.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('all in one page load: nothing was reloaded, nobody signed in again', async () => {
    expect(await phone.evaluate(() => performance.timeOrigin)).toBe(loadedAt);
  });

  await test.step('staff see the deal as confirmed, without the button', async () => {
    await expect(staff.getByRole('button', { name: 'Confirm deal' })).toHaveCount(0);
    await expect(staff.getByRole('button', { name: 'Mark completed' })).toBeVisible();
  });
}

const lines = (page: Page) => page.getByRole('list', { name: 'Commission lines' });

async function checkByApi(
  partner: Parameters<typeof leadsNamed>[0],
  recruiter: typeof partner,
  manager: typeof partner,
  company: string,
) {
  const dealId = ((await leadsNamed(partner, company))[0] as Lead).dealId as string;
  const own = await linesOf(partner, dealId);
  expect(own.map(essence)).toEqual([{ kind: 'base', amountCents: BASE_CENTS, rateBps: 2000, tier: 'starter' }]);
  const referral = await linesOf(recruiter, dealId);
  expect(referral.map(essence)).toEqual([
    { kind: 'referral', amountCents: REFERRAL_CENTS, rateBps: 500, tier: 'performer' },
  ]);

  const status = await partner.get<TierStatus>('/api/partner/tier-status');
  expect(status).toMatchObject({ tier: 'active', dealsCount: 3 });
  expect((await partner.get<{ features: string[] }>('/api/partner/profile')).features).toContain('lead-crm');

  const next = await closeDeal(partner, manager, `${company} again`, 100_000);
  expect(next.promotion).toBeNull();
  expect(next.commissions.find((line) => line.kind === 'base')).toMatchObject({ amountCents: 22_000, rateBps: 2200 });
}

const essence = ({ kind, amountCents, rateBps, tier }: Commission) => ({ kind, amountCents, rateBps, tier });
