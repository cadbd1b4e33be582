import { describe, expect, it } from 'vitest';
import type { PageBlock } from '@/contracts/tiers/programme-page';
import { outlineOf, placed } from './page-outline';

const text = { kind: 'text', title: 'T', body: { root: {} } } satisfies PageBlock;
const tiers = { kind: 'tiers', title: 'Tiers', text: '' } satisfies PageBlock;
const apply = { kind: 'apply', title: 'Apply', text: '' } satisfies PageBlock;

describe('the outline of the public page', () => {
  it('names each part once, the first of a kind plainly, on grounds that take turns', () => {
    expect(placed([text, tiers, text]).map(({ id, tinted }) => [id, tinted])).toEqual([
      ['text', false],
      ['tiers', true],
      ['text-2', false],
    ]);
  });

  it('links to what the page has, and to nothing else', () => {
    expect(outlineOf({ blocks: [text, apply] })).toMatchObject({ links: [], hasApply: true, hasTiers: false });
    expect(outlineOf({ blocks: [tiers] }).links.map(({ href }) => href)).toEqual(['#tiers']);
  });
});
