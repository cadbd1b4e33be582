import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What is wrong with a page as it stands, a line for each place; nothing when all is well. */

/** What axe finds, by all its rules or by some, on the whole page or within the parts of it that `include` names. */
export async function accessibilityFlaws(
  page: Page,
  { rules = [] as string[], include = [] as readonly string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true); // quicker, and sees all where there are no frames of others
  if (rules.length > 0) axe.withRules(rules);
  for (const part of include) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const said = [...any, ...all, ...none].map(({ message }) => message)[0] ?? '';
      return `${id}: ${target.join(' ')} - ${said}`;
    }),
  );
}

/** What reaches beyond the sides of the screen, when the page can be scrolled there. Things that scroll by themselves may be wide inside. */
export function sidewaysFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    const isInside = (element: Element): boolean => {
      for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement)
        if (scrolls(parent)) return true;
      return false;
    };
    const flaws =
      document.documentElement.scrollWidth > width
        ? [`the page is ${document.documentElement.scrollWidth} px wide`]
        : [];
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      if (own < 2 || height < 2 || (right <= width + 1 && left >= -1) || isInside(element)) continue;
      if (getComputedStyle(element).visibility === 'hidden' || element.closest('[aria-hidden="true"], :popover-open'))
        continue;
      flaws.push(`${element.tagName.toLowerCase()}.${element.className}: ${Math.round(left)} to ${Math.round(right)}`);
    }
    return flaws;
  });
}

/** Payload answers 404 for what a user has no preference about yet, and the browser notes every 404. */
const NO_PREFERENCE_YET = '/api/payload-preferences/';

/** Gathers what the browser complains of from now on: refusals of the security policy, errors in the console, uncaught errors. */
export async function gatherComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  const note = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`);
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.location().url.includes(NO_PREFERENCE_YET)) return;
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) note(message.text());
  });
  await page.exposeFunction('noteViolation', (what: string) => note(`refused by the policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { noteViolation: (what: string) => void }).noteViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return complaints;
}
