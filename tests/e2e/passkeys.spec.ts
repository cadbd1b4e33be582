import { CLIENT_ID, CLIENT_SECRET, startFakeProvider } from '../support/fake-provider';
import { WIDE } from './support/looks';
import { settled, signIn } from './support/portal';
import { expect, test } from './support/test';
import { makeStarter } from './support/work';

test('a passkey is added in the settings and signs in without the password', async ({ open, as }) => {
  const { email } = await makeStarter(await as('manager@demo.test'), 'Has A Passkey');
  const { context, page } = await open(WIDE);
  // The offer in the field would be taken by the device at once; here it is the button that is pressed.
  await context.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  const browser = await context.newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, email);
  await page.goto('/partner/settings');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const naming = page.getByRole('dialog', { name: /^Rename / });
  await naming.getByLabel('Name').fill('My laptop');
  await naming.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Remove My laptop' })).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).last().click();
  await expect(page).toHaveURL(/\/login/);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/partner\/dashboard$/);
  await settled(page);
});

test('a company’s provider signs in whom it knows by a verified e-mail', async ({ open, as }) => {
  const admin = await as('admin@demo.test');
  const { email } = await makeStarter(await as('manager@demo.test'), 'Has A Company');
  const provider = await startFakeProvider();
  const settings = '/api/globals/single-sign-on';
  try {
    await admin.post(settings, {
      enabled: true,
      issuer: provider.issuer,
      clientId: CLIENT_ID,
      newClientSecret: CLIENT_SECRET,
      label: 'Sign in with Acme',
      opensFor: 'partners',
    });
    const { page } = await open(WIDE);
    provider.state.person = { sub: email, email, email_verified: false };
    await page.goto('/login');
    await page.getByRole('link', { name: 'Sign in with Acme' }).click();
    await expect(page.getByText('The provider does not vouch for your e-mail address')).toBeVisible();

    provider.state.person = { sub: email, email, email_verified: true };
    await page.getByRole('link', { name: 'Sign in with Acme' }).click();
    await expect(page).toHaveURL(/\/partner\/dashboard$/);
    await settled(page);
  } finally {
    await admin.post(settings, { enabled: false });
    await provider.close();
  }
});
