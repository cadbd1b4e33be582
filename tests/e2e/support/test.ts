import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { type Api, type SIGN_IN, signInByApi } from './api';

export { expect, type Locator, type Page } from '@playwright/test';

type Kind = keyof typeof SIGN_IN;
type Account = { api: Api; storageState: BrowserContextOptions['storageState'] };

type WorkerFixtures = {
  /** Somebody's API and cookie; each signs in once for all tests of the worker. */
  account: (email: string, kind?: Kind) => Promise<Account>;
};
type TestFixtures = {
  /** Somebody's API. Who they are follows from the address: `manager@demo.test` and the like are staff. */
  as: (email: string) => Promise<Api>;
  /** A browser of its own, signed in as that person when there is one; closed after the test. */
  open: (look: BrowserContextOptions, email?: string) => Promise<{ context: BrowserContext; page: Page }>;
};

const STAFF = new Set(['admin', 'finance', 'manager', 'content', 'support'].map((name) => `${name}@demo.test`));
const kindOf = (email: string): Kind => (STAFF.has(email) ? 'staff' : 'partner');

export const test = base.extend<TestFixtures, WorkerFixtures>({
  account: [
    async ({ playwright }, use, { project }) => {
      const accounts = new Map<string, Promise<Account>>();
      const contexts: { dispose(): Promise<void> }[] = [];
      const signIn = async (email: string, kind: Kind): Promise<Account> => {
        const request = await playwright.request.newContext({ baseURL: project.use.baseURL });
        contexts.push(request);
        const api = await signInByApi(request, kind, email);
        return { api, storageState: await request.storageState() };
      };
      await use((email, kind = kindOf(email)) => {
        const account = accounts.get(email) ?? signIn(email, kind);
        accounts.set(email, account);
        return account;
      });
      await Promise.all(contexts.map((context) => context.dispose()));
    },
    { scope: 'worker' },
  ],
  as: async ({ account }, use) => {
    await use(async (email) => (await account(email)).api);
  },
  open: async ({ browser, account }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (look, email) => {
      const storageState = email ? (await account(email)).storageState : undefined;
      const context = await browser.newContext({ ...look, storageState });
      contexts.push(context);
      return { context, page: await context.newPage() };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
