import { totpAt } from '../support/totp';
import { PASSWORD, signInByApi } from './support/api';
import { accessibilityFlaws, sidewaysFlaws } from './support/judge';
import { PHONE, WIDE } from './support/looks';
import { settled, signIn } from './support/portal';
import { expect, type Page, test } from './support/test';
import { makeStarter } from './support/work';

/** A code is taken once; the one after it is taken a little early. */
const nextCode = (secret: string) => totpAt(secret, new Date(Date.now() + 30_000));

async function typePassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/partner/settings');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/login/);
}

test('a partner sets up a second factor, signs in with a code, and then from a device that is remembered', async ({
  open,
  as,
}) => {
  const { email } = await makeStarter(await as('manager@demo.test'), 'Two Steps');
  const { page } = await open(PHONE);
  await signIn(page, email);
  await page.goto('/partner/settings');
  const card = page.getByRole('region', { name: 'Second factor' });
  await card.getByRole('button', { name: 'Set up' }).click();
  await card.getByLabel('Password').fill(PASSWORD);
  await card.getByRole('button', { name: 'Continue' }).click();
  await expect(card.getByRole('img', { name: /QR code/ })).toBeVisible();
  await judge(page);
  const secret = ((await card.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await card.getByRole('textbox', { name: 'Code' }).fill(totpAt(secret, new Date()));
  await card.getByRole('button', { name: 'Confirm' }).click();
  await expect(card.getByRole('listitem')).toHaveCount(10);
  await judge(page);
  await card.getByRole('button', { name: 'I have kept them' }).click();
  await expect(card.getByText('10 recovery codes are left.')).toBeVisible();

  await signOut(page);
  await typePassword(page, email);
  await page.getByLabel('Do not ask on this device').check();
  await judge(page);
  await page.getByLabel('Code').fill(nextCode(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/partner/dashboard');

  await signOut(page);
  await typePassword(page, email);
  await page.waitForURL('**/partner/dashboard');
});

test('staff sign in to the admin with a code', async ({ open, as, playwright, baseURL }) => {
  const email = `two-steps-${Date.now().toString(36)}@e2e.test`;
  const admin = await as('admin@demo.test');
  await admin.post('/api/staff', { name: 'Two Steps', email, password: PASSWORD, role: 'support' });
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const support = await signInByApi(request, 'staff', email);
  const { secret } = await support.post<{ secret: string }>('/api/staff/second-factor', { password: PASSWORD });
  await support.post('/api/staff/second-factor/confirm', { code: totpAt(secret, new Date()) });
  await request.dispose();

  const { page } = await open(WIDE);
  await page.goto('/admin/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByLabel('Code')).toBeVisible();
  expect(await accessibilityFlaws(page, { include: ['.portal-entry'] })).toEqual([]);
  await page.getByLabel('Code').fill(nextCode(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/\/admin\/?$/);
});

/** The page as it stands: by every rule in the dark, by that of colours in the light. */
async function judge(page: Page): Promise<void> {
  await settled(page);
  expect(await accessibilityFlaws(page)).toEqual([]);
  await setTheme(page, 'light');
  expect(await accessibilityFlaws(page, { rules: ['color-contrast'] })).toEqual([]);
  await setTheme(page, 'dark');
  expect(await sidewaysFlaws(page)).toEqual([]);
}

async function setTheme(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
  await settled(page);
}
