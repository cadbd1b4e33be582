import { PASSWORD } from './api';
import { expect, type Locator, type Page } from './test';

/** The portal as a person uses it: by what stands on the screen. */

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/partner/dashboard');
}

export async function signInToAdmin(page: Page, email: string): Promise<void> {
  await page.goto('/admin/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL(/\/admin\/?$/);
}

/** Leads to an area by the navigation, as a thumb or a mouse would; the page is not loaded anew. */
export async function goTo(page: Page, area: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' });
  const direct = navigation.getByRole('link', { name: area, exact: true });
  if (!(await direct.isVisible())) {
    await navigation.getByRole('button', { name: 'More' }).click();
    await page.getByRole('dialog', { name: 'All areas' }).getByRole('link', { name: area }).click();
    return;
  }
  await direct.click();
}

/** The card of a lead, in whichever view. */
export function leadCard(page: Page, companyName: string): Locator {
  return page.getByRole('article', { name: new RegExp(`^${companyName}, `) });
}

/** What the page needs to be judged: nothing on its way, no place still held, every font there. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], [data-skeleton]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What is folded away (a closed `details`) starts transitions and never ends them.
    const ending = document.getAnimations().filter(({ playState, effect }) => {
      const shown = effect instanceof KeyframeEffect && effect.target?.checkVisibility();
      return shown && playState === 'running' && effect.getComputedTiming().iterations !== Infinity;
    });
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * A finger on something that stands beside what opened it. A click of Playwright first scrolls its target into view, and
 * what is anchored to a row then moves with the page from under the pointer, which closes it: no person does that.
 */
export async function tap(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 1 });
  await arrived(target);
  const box = await target.boundingBox();
  if (!box) throw new Error('What is tapped is not on the screen.');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Until nothing that holds it moves any more. */
async function arrived(target: Locator): Promise<void> {
  await target.evaluate(async (element) => {
    const moving = document.getAnimations().filter(({ playState, effect }) => {
      const moved = effect instanceof KeyframeEffect ? effect.target : null;
      return playState === 'running' && moved?.contains(element);
    });
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** A finger that drags from the middle of something to the right (or, negative, to the left). */
export async function swipe(page: Page, target: Locator, byPx: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('What is swiped is not on the screen.');
  const [x, y] = [box.x + box.width / 2 - byPx / 2, box.y + box.height / 2];
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at, y }] });
  await touch('touchStart', x);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', x + (byPx * step) / 8);
  await touch('touchEnd');
  await finger.detach();
}
