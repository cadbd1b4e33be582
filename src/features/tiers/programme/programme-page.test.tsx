import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PublicPage } from '@/contracts/tiers/programme-page';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { SEEDED_TIERS } from '@/domain/tiers/definitions';
import { composePage } from '@/server/tiers/compose-page';
import { pageMetadata } from './page-metadata';
import { ProgrammePage } from './programme-page';

const tiers = SEEDED_TIERS.map((tier) => ({
  ...tier,
  benefits: [...tier.benefits],
  rates: { baseBps: tier.baseRateBps, referralBps: 500, overrideBps: 0 },
  support: null,
  typicalTime: null,
}));
const programme: PublicProgramme = {
  name: 'SISO',
  currency: 'USD',
  holdDays: 14,
  payoutMinimumCents: 5_000,
  referralWindowMonths: 12,
  tiers,
  figures: { partners: 47, deals: 1_200, paidCents: 120_000_000 },
};
/** Nothing is looked up for a page without pictures and modules. */
const nothing = { query: () => Promise.reject(new Error('asked for nothing')) };
const pageOf = (stored: Parameters<typeof composePage>[1]) => composePage(nothing as never, stored, '/api/pictures');
const drawn = (page: PublicPage, rules: Partial<PublicProgramme> = {}) =>
  renderToStaticMarkup(<ProgrammePage programme={{ ...programme, ...rules }} page={page} />);
const idsIn = (html: string) => [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);

describe('the public page as it comes', () => {
  it('reads without any script: one first heading, every part, the rules of this programme in its words', async () => {
    const html = drawn(await pageOf(null));
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(idsIn(html)).toEqual(['how', 'tiers', 'benefits', 'requirements', 'questions', 'apply']);
    expect(html).toContain('Earn up to <span class="text-accent-text">30%</span> of every deal.');
    expect(html).toContain('It clears after 14 days, the time for refunds');
    expect(html).toContain('Below $50 it waits for the next one.');
    expect(html).toContain('Bring in a partner and earn 5% of their deals for 12 months.');
    expect(html).toContain('A commission is earned when SISO confirms the deal');
    expect(html).toContain('47');
    expect(html).toContain('<noscript>');
    expect(html).not.toMatch(/\{\w+\}/);
  });

  it('leaves out what the programme does not have', async () => {
    const html = drawn(await pageOf(null), {
      tiers: tiers.map((tier) => ({ ...tier, rates: { ...tier.rates, referralBps: 0 } })),
      holdDays: 0,
      figures: { partners: 4, deals: 9, paidCents: 100 },
    });
    expect(html).not.toContain('other people’s deals');
    expect(html).not.toContain('partners sell with us');
    expect(html).toContain('It clears at once. A refund takes back the same part of it.');
  });

  it('says of itself what search engines and shared links tell', async () => {
    const page = await pageOf(null);
    expect(pageMetadata({ programme, page }, 'https://portal.example')).toMatchObject({
      title: { absolute: 'SISO partner programme' },
      description: expect.stringContaining('What SISO pays'),
      openGraph: { url: 'https://portal.example/', siteName: 'SISO' },
    });
    const picture = { alt: 'A shop', width: 16, height: 10, src: '/api/pictures/a.webp', sets: [] };
    expect(
      pageMetadata({ programme, page: { ...page, title: 'At {programme}', picture } }, 'https://portal.example'),
    ).toMatchObject({
      title: { absolute: 'At SISO' },
      openGraph: { images: [{ url: 'https://portal.example/api/pictures/a.webp', width: 16, alt: 'A shop' }] },
    });
  });
});

describe('a public page of staff’s own', () => {
  it('has a first heading and terms to agree to, whatever they left out', async () => {
    const html = drawn(await pageOf({ blocks: [{ blockType: 'apply', title: 'Join us' }] }));
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/id="terms"/g)).toHaveLength(1);
    expect(html).not.toContain('href="#tiers"');
  });

  it('offers no way to a form that it does not have', async () => {
    const html = drawn(await pageOf({ blocks: [{ blockType: 'tiers', title: 'Tiers' }] }));
    expect(html).not.toContain('href="#apply"');
    expect(html).not.toContain('href="#terms"');
    expect(html).toContain('href="#tiers"');
  });
});
