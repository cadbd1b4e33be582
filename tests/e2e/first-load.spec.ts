import { firstLoads } from '../load/first-load';
import { expect, test } from './support/test';

const LIMIT_BYTES = 180_000;

test('no page of the portal loads more than 180 kB of JavaScript first', () => {
  const pages = firstLoads();
  expect(pages.length).toBeGreaterThanOrEqual(8);
  for (const { page, bytes } of pages) expect.soft(bytes, page).toBeLessThanOrEqual(LIMIT_BYTES);
});
