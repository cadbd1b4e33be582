/**
 * `npm run seed`: the demo accounts and their history, into an empty installation. `--if-empty` says so and goes on when
 * there is somebody already. `--scale` writes the benchmark's data instead (10,000 partners, 200,000 leads, 1,000,000
 * commissions), `--scale --small` a tenth of it.
 */
import { parseArgs } from 'node:util';
import type { Payload } from 'payload';
import { seedDemo } from '@/seed/demo';
import { SCALE_PARTNERS, seedScale } from '@/seed/scale';
import { openPortal } from './support/open-portal';

const count = (figures: Record<string, number>): string =>
  Object.entries(figures)
    .map(([what, number]) => `${number.toLocaleString('en')} ${what}`)
    .join(', ');

async function seed(payload: Payload): Promise<string> {
  const { values } = parseArgs({
    options: { 'if-empty': { type: 'boolean' }, scale: { type: 'boolean' }, small: { type: 'boolean' } },
  });
  const made = values.scale
    ? await seedScale(payload, {
        partners: values.small ? SCALE_PARTNERS.small : SCALE_PARTNERS.full,
        say: console.log,
      })
    : await seedDemo(payload);
  if (made) return count(made);
  if (values['if-empty']) return 'there already';
  throw new Error('This installation has partners or staff already; the seed goes only into an empty one.');
}

openPortal(seed)
  .then((line) => {
    console.log(line);
    process.exit(0);
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error && /goes only into an empty one/.test(error.message) ? error.message : error);
    process.exit(1);
  });
