import { describe, expect, it } from 'vitest';
import { SEEDED_TIERS } from '@/domain/tiers/definitions';
import { bestRateBps, figureText, moneyFigure, programmeTitle, requirementLines } from './programme-words';

const [starter, active, performer] = SEEDED_TIERS;

describe('the words of the public page', () => {
  it('says what a tier asks for', () => {
    expect(requirementLines(starter)).toEqual([]);
    expect(requirementLines(active)).toEqual(['3 confirmed deals', 'Required training']);
    expect(requirementLines(performer)).toEqual([
      '10 confirmed deals',
      'Required training',
      'Client satisfaction of 4.5',
      '2 calls with our team',
      '30 days in the tier before',
    ]);
  });

  it('marks what is rounded down', () => {
    expect(figureText(47)).toBe('47');
    expect(figureText(1200)).toBe('1,200+');
    expect(moneyFigure(120_000_000, 'USD')).toBe('$1.2M+');
    expect(moneyFigure(8_500_000, 'USD')).toBe('$85,000+');
    expect(moneyFigure(4_200, 'USD')).toBe('$42');
  });

  it('does not say partner twice', () => {
    expect(programmeTitle('SISO')).toBe('SISO partner programme');
    expect(programmeTitle('Partner Portal')).toBe('Partner Portal');
  });

  it('knows the best rate', () => {
    const tiers = SEEDED_TIERS.map((tier) => ({
      ...tier,
      benefits: [...tier.benefits],
      rates: { baseBps: tier.baseRateBps, referralBps: 0, overrideBps: 0 },
      support: null,
      typicalTime: null,
    }));
    expect(bestRateBps(tiers)).toBe(3000);
  });
});
